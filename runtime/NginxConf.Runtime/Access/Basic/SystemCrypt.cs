using System.Runtime.InteropServices;

namespace NginxConf.Runtime.Access.Basic;

/// <summary>
/// <c>crypt_r</c> of the system's libcrypt, which knows the same forms of passwords here as under nginx. The library is looked for when
/// the first such password is checked: a site without one needs none.
/// </summary>
internal static unsafe class SystemCrypt
{
    // struct crypt_data: 32 KB with libxcrypt, 128 KB with glibc before 2.28.
    private const nuint DataSize = 256 * 1024;

    private static readonly string[] s_libraries = ["libcrypt.so.1", "libcrypt.so.2"];
    private static readonly Lazy<nint> s_function = new(Find);

    /// <summary>The stored form of a password; takes long. Empty with a failure.</summary>
    /// <param name="password">Without NUL.</param>
    /// <param name="setting">A stored form, whose method and salt are used.</param>
    /// <param name="failure">What is wrong, as the error log says it in parentheses; else null.</param>
    public static byte[] Hash(ReadOnlySpan<byte> password, ReadOnlySpan<byte> setting, out string? failure)
    {
        var crypt = (delegate* unmanaged<byte*, byte*, void*, byte*>)s_function.Value;
        if (crypt == null)
        {
            failure = "libcrypt.so.1 is not installed, and this form of password needs it";
            return [];
        }

        failure = null;
        var data = NativeMemory.AllocZeroed(DataSize);
        try
        {
            fixed (byte* key = Terminated(password), salt = Terminated(setting))
            {
                var result = crypt(key, salt, data);
                if (result != null)
                {
                    return MemoryMarshal.CreateReadOnlySpanFromNullTerminated(result).ToArray();
                }
            }

            var error = Marshal.GetLastSystemError();
            failure = $"{error}: {Marshal.GetPInvokeErrorMessage(error)}";
            return [];
        }
        finally
        {
            NativeMemory.Clear(data, DataSize);
            NativeMemory.Free(data);
        }
    }

    private static byte[] Terminated(ReadOnlySpan<byte> text) => [.. text, 0];

    private static nint Find()
    {
        foreach (var name in s_libraries)
        {
            if (NativeLibrary.TryLoad(name, out var library) && NativeLibrary.TryGetExport(library, "crypt_r", out var function))
            {
                return function;
            }
        }

        // musl has it in the C library itself.
        return NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "crypt_r", out var own) ? own : 0;
    }
}
