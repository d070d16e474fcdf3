namespace NginxConf.Generated;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

/// <summary>A request with the variables of this site.</summary>
internal sealed class SiteRequest : Request
{
    /// <summary><c>set $a</c></summary>
    public ByteSlice Var_A = ByteSlice.Empty;

    /// <summary><c>(?&lt;domain&gt;...)</c></summary>
    public ByteSlice Var_Domain;

    /// <summary><c>(?&lt;session&gt;...)</c></summary>
    public ByteSlice Var_Session;

    public override void Reset()
    {
        base.Reset();
        Var_A = ByteSlice.Empty;
        Var_Domain = default;
        Var_Session = default;
    }
}
