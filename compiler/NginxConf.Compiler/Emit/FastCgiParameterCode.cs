using System.Text;
using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Lowering.Naming;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Emit;

/// <summary>The method that writes every <c>fastcgi_param</c>; neighbouring constant ones are encoded here, as one block of bytes.</summary>
internal static class FastCgiParameterCode
{
    public static void Write(ClassCode owner, FastCgiPlan plan)
    {
        var code = owner.Members;
        code.Blank();
        code.Comment("fastcgi_param ...");
        code.Open($"public static void {RuntimeNames.WriteParameters}(SiteRequest request, ref {owner.Use(RuntimeNames.FastCgiParameterWriter)} parameters)");
        var method = owner.Method();
        var parameters = plan.Parameters.Where(IsSent).ToArray();
        for (var i = 0; i < parameters.Length;)
        {
            code.Blank();
            var constant = parameters.Skip(i).TakeWhile(p => p.Value.Constant is not null).ToArray();
            if (constant.Length > 0)
            {
                WriteConstant(code, constant);
                i += constant.Length;
            }
            else
            {
                Write(code, method, parameters[i++]);
            }
        }

        code.Close();
    }

    private static bool IsSent(FastCgiParameterPlan parameter) => !(parameter.IfNotEmpty && parameter.Value.Constant is "");

    private static void Write(CodeWriter code, MethodCode method, FastCgiParameterPlan parameter)
    {
        code.Comment(Text(parameter));
        var value = method.Slice(parameter.Value, Identifier.Camel(Local(parameter.Name)));
        var write = parameter.IfNotEmpty ? RuntimeNames.WriteParameterIfNotEmpty : RuntimeNames.WriteParameter;
        code.Line($"parameters.{write}({Literal.Bytes(parameter.Name)}, {value});");
    }

    private static void WriteConstant(CodeWriter code, IReadOnlyList<FastCgiParameterPlan> parameters)
    {
        foreach (var parameter in parameters)
        {
            code.Comment(Text(parameter));
        }

        if (parameters.Count == 1)
        {
            code.Line($"parameters.{RuntimeNames.WriteEncoded}({Literal.Bytes(Encode(parameters[0]))});");
            return;
        }

        code.Line($"parameters.{RuntimeNames.WriteEncoded}(");
        var literals = parameters.Select(parameter => Literal.Bytes(Encode(parameter))).ToArray();
        if (literals.Any(literal => literal[0] == '['))
        {
            code.Continuation(Literal.Bytes(string.Concat(parameters.Select(Encode))) + ");");
            return;
        }

        for (var i = 0; i < literals.Length; i++)
        {
            code.Continuation(literals[i] + (i + 1 < literals.Length ? " +" : ");"));
        }
    }

    /// <summary>A name-value pair of FastCGI 1.0 section 3.4.</summary>
    private static string Encode(FastCgiParameterPlan parameter)
    {
        var name = ByteText.ToBytes(parameter.Name);
        var value = ByteText.ToBytes(parameter.Value.Constant ?? string.Empty);
        return Length(name.Length) + Length(value.Length) + parameter.Name + parameter.Value.Constant;
    }

    private static string Length(int length) => length < 128
        ? ((char)length).ToString()
        : ByteText.FromBytes([(byte)((length >> 24) | 0x80), (byte)(length >> 16), (byte)(length >> 8), (byte)length]);

    private static string Text(FastCgiParameterPlan parameter)
    {
        const string Directive = "fastcgi_param";
        var text = parameter.Directive;
        return text.StartsWith(Directive, StringComparison.Ordinal) ? text.Substring(Directive.Length).TrimStart() : text;
    }

    private static string Local(string name)
    {
        var local = new StringBuilder(Identifier.FromText(name));
        return local.Length == 0 || char.IsDigit(local[0]) ? local.Insert(0, "Value").ToString() : local.ToString();
    }
}
