using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>Fields by the names that variables give them: lower case, underscores for dashes.</summary>
internal static class FieldValues
{
    /// <summary>The value of the field; several lines are joined. Not found where there is no line.</summary>
    public static ByteSlice Join(
        ByteArena memory, ReadOnlySpan<HeaderField> fields, ReadOnlySpan<byte> name, ReadOnlySpan<byte> separator)
    {
        var first = Next(fields, name, 0);
        if (first < 0)
        {
            return ByteSlice.NotFound;
        }

        var next = Next(fields, name, first + 1);
        if (next < 0)
        {
            return fields[first].Value;
        }

        var writer = new ValueWriter(memory);
        writer.Write(fields[first].Value);
        for (; next >= 0; next = Next(fields, name, next + 1))
        {
            writer.Write(separator);
            writer.Write(fields[next].Value);
        }

        return writer.Complete();
    }

    /// <summary>Whether a field's name is meant by a variable's name.</summary>
    public static bool SameName(ReadOnlySpan<byte> field, ReadOnlySpan<byte> name)
    {
        if (field.Length != name.Length)
        {
            return false;
        }

        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] != name[i] && Fold(field[i]) != Fold(name[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static byte Fold(byte value) => value switch
    {
        >= (byte)'A' and <= (byte)'Z' => (byte)(value | 0x20),
        (byte)'-' => (byte)'_',
        _ => value,
    };

    private static int Next(ReadOnlySpan<HeaderField> fields, ReadOnlySpan<byte> name, int start)
    {
        for (var i = start; i < fields.Length; i++)
        {
            if (SameName(fields[i].Name.Span, name))
            {
                return i;
            }
        }

        return -1;
    }
}
