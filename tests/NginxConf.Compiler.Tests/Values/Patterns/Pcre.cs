using System.Runtime.InteropServices;
using System.Text;

namespace NginxConf.Compiler.Tests.Values.Patterns;

/// <summary>PCRE2 itself (package libpcre2-8-0), used as nginx uses it: bytes, no options but caseless.</summary>
internal sealed unsafe class Pcre : IDisposable
{
    private const uint Caseless = 8;
    private const uint MaximumGroups = 64;

    private readonly nint _code;
    private readonly nint _matchData = CreateMatchData(MaximumGroups, 0);

    private Pcre(nint code)
    {
        _code = code;
    }

    /// <summary>Compiles; on failure returns null with PCRE's message and offset.</summary>
    public static Pcre? Compile(string pattern, bool ignoreCase, out string message, out int offset)
    {
        var bytes = Encoding.Latin1.GetBytes(pattern + "\0");
        fixed (byte* start = bytes)
        {
            var code = CompileCode(start, (nuint)pattern.Length, ignoreCase ? Caseless : 0, out var error, out var where, 0);
            var text = stackalloc byte[256];
            message = code == 0 && GetErrorMessage(error, text, 256) > 0 ? Marshal.PtrToStringUTF8((nint)text)! : string.Empty;
            offset = (int)where;
            return code == 0 ? null : new Pcre(code);
        }
    }

    /// <summary>The groups of a match, null for one that did not take part; null when nothing matched.</summary>
    public string?[]? Match(string subject, int groupCount)
    {
        var bytes = Encoding.Latin1.GetBytes(subject + "\0");
        fixed (byte* start = bytes)
        {
            var count = MatchCode(_code, start, (nuint)subject.Length, 0, 0, _matchData, 0);
            if (count < 0)
            {
                return null;
            }

            var vector = GetVector(_matchData);
            var groups = new string?[groupCount + 1];
            for (var i = 0; i < count; i++)
            {
                var (from, to) = (vector[2 * i], vector[(2 * i) + 1]);
                groups[i] = from == nuint.MaxValue ? null : subject[(int)from..(int)to];
            }

            return groups;
        }
    }

    public void Dispose()
    {
        FreeMatchData(_matchData);
        FreeCode(_code);
    }

    private const string Library = "libpcre2-8.so.0";

    [DllImport(Library, EntryPoint = "pcre2_compile_8")]
    private static extern nint CompileCode(byte* pattern, nuint length, uint options, out int error, out nuint offset, nint context);

    [DllImport(Library, EntryPoint = "pcre2_match_8")]
    private static extern int MatchCode(nint code, byte* subject, nuint length, nuint start, uint options, nint data, nint context);

    [DllImport(Library, EntryPoint = "pcre2_match_data_create_8")]
    private static extern nint CreateMatchData(uint pairs, nint context);

    [DllImport(Library, EntryPoint = "pcre2_get_ovector_pointer_8")]
    private static extern nuint* GetVector(nint data);

    [DllImport(Library, EntryPoint = "pcre2_get_error_message_8")]
    private static extern int GetErrorMessage(int error, byte* buffer, nuint size);

    [DllImport(Library, EntryPoint = "pcre2_match_data_free_8")]
    private static extern void FreeMatchData(nint data);

    [DllImport(Library, EntryPoint = "pcre2_code_free_8")]
    private static extern void FreeCode(nint code);
}
