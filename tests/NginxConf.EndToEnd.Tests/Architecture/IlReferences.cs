using System.Reflection;
using System.Reflection.Emit;

namespace NginxConf.EndToEnd.Tests.Architecture;

/// <summary>Every type that a type's declarations and method bodies mention.</summary>
internal static class IlReferences
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_opCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static HashSet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        Add(found, type.BaseType);
        AddAll(found, type.GetInterfaces());
        AddAll(found, type.GetFields(All).Select(field => field.FieldType));
        foreach (var method in type.GetMembers(All).OfType<MethodBase>())
        {
            AddAll(found, method.GetParameters().Select(parameter => parameter.ParameterType));
            Add(found, (method as MethodInfo)?.ReturnType);
            if (method.GetMethodBody() is { } body)
            {
                AddAll(found, body.LocalVariables.Select(variable => variable.LocalType));
                AddBody(found, type, method, body.GetILAsByteArray()!);
            }
        }

        return found;
    }

    private static void AddAll(HashSet<Type> found, IEnumerable<Type> types)
    {
        foreach (var type in types)
        {
            Add(found, type);
        }
    }

    private static void Add(HashSet<Type> found, Type? type)
    {
        while (type is { HasElementType: true })
        {
            type = type.GetElementType();
        }

        if (type is null || type.IsGenericParameter || !found.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type))
        {
            return;
        }

        AddAll(found, type.GetGenericArguments());
    }

    private static void AddBody(HashSet<Type> found, Type type, MethodBase method, byte[] il)
    {
        var typeArguments = type.GetGenericArguments();
        var methodArguments = method is MethodInfo ? method.GetGenericArguments() : [];
        for (var offset = 0; offset < il.Length;)
        {
            var value = il[offset] == 0xfe ? unchecked((short)(0xfe00 | il[offset + 1])) : il[offset];
            offset += il[offset] == 0xfe ? 2 : 1;
            var code = s_opCodes[value];
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                AddMember(found, method.Module.ResolveMember(BitConverter.ToInt32(il, offset), typeArguments, methodArguments));
            }

            offset += OperandSize(code.OperandType, il, offset);
        }
    }

    private static void AddMember(HashSet<Type> found, MemberInfo? member)
    {
        Add(found, member as Type ?? member?.DeclaringType);
        if (member is MethodInfo { IsGenericMethod: true } generic)
        {
            AddAll(found, generic.GetGenericArguments());
        }
    }

    private static int OperandSize(OperandType type, byte[] il, int offset) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, offset)),
        _ => 4,
    };
}
