namespace NginxConf.Runtime.Requests;

/// <summary>The methods that nginx knows by name; anything else that is a valid token is <see cref="Unknown"/>.</summary>
public enum MethodKind : byte
{
    Unknown,
    Get,
    Head,
    Post,
    Put,
    Delete,
    Mkcol,
    Copy,
    Move,
    Options,
    PropFind,
    PropPatch,
    Lock,
    Unlock,
    Patch,
    Trace,
    Connect,
}
