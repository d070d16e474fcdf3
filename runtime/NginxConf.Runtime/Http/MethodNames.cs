using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Http;

/// <summary>Recognises the methods that nginx knows by name.</summary>
internal static class MethodNames
{
    public static MethodKind Find(ReadOnlySpan<byte> name) => name.Length switch
    {
        3 => name.SequenceEqual("GET"u8) ? MethodKind.Get
            : name.SequenceEqual("PUT"u8) ? MethodKind.Put
            : MethodKind.Unknown,
        4 => name.SequenceEqual("POST"u8) ? MethodKind.Post
            : name.SequenceEqual("HEAD"u8) ? MethodKind.Head
            : name.SequenceEqual("COPY"u8) ? MethodKind.Copy
            : name.SequenceEqual("MOVE"u8) ? MethodKind.Move
            : name.SequenceEqual("LOCK"u8) ? MethodKind.Lock
            : MethodKind.Unknown,
        5 => name.SequenceEqual("MKCOL"u8) ? MethodKind.Mkcol
            : name.SequenceEqual("PATCH"u8) ? MethodKind.Patch
            : name.SequenceEqual("TRACE"u8) ? MethodKind.Trace
            : MethodKind.Unknown,
        6 => name.SequenceEqual("DELETE"u8) ? MethodKind.Delete
            : name.SequenceEqual("UNLOCK"u8) ? MethodKind.Unlock
            : MethodKind.Unknown,
        7 => name.SequenceEqual("OPTIONS"u8) ? MethodKind.Options
            : name.SequenceEqual("CONNECT"u8) ? MethodKind.Connect
            : MethodKind.Unknown,
        8 => name.SequenceEqual("PROPFIND"u8) ? MethodKind.PropFind : MethodKind.Unknown,
        9 => name.SequenceEqual("PROPPATCH"u8) ? MethodKind.PropPatch : MethodKind.Unknown,
        _ => MethodKind.Unknown,
    };
}
