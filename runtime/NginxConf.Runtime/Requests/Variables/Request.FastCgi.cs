using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.FastCgi;

namespace NginxConf.Runtime.Requests;

/// <summary>Variables of nginx's FastCGI module.</summary>
public abstract partial class Request
{
    private ScriptPath _script;

    /// <summary><c>$fastcgi_script_name</c>: the path, or what <c>fastcgi_split_path_info</c> makes of it, completed by <c>fastcgi_index</c>.</summary>
    public ByteSlice FastcgiScriptName => _script.Name(this);

    /// <summary><c>$fastcgi_path_info</c>: the second group of <c>fastcgi_split_path_info</c>; empty without it.</summary>
    public ByteSlice FastcgiPathInfo => _script.PathInfo(this);
}
