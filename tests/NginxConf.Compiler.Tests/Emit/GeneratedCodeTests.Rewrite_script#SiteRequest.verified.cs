namespace NginxConf.Generated;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Rewriting;

/// <summary>A request with the variables of this site.</summary>
internal sealed class SiteRequest : Request
{
    private ByteSlice _set_A;

    /// <summary><c>set $a</c></summary>
    public ByteSlice Var_A
    {
        get => _set_A.IsFound ? _set_A : _set_A = Rewriter.Uninitialized(this, "a"u8);
        set => _set_A = value.OrEmpty;
    }

    /// <summary><c>(?&lt;domain&gt;...)</c></summary>
    public ByteSlice Var_Domain;

    /// <summary><c>(?&lt;session&gt;...)</c></summary>
    public ByteSlice Var_Session;

    public override void Reset()
    {
        base.Reset();
        _set_A = default;
        Var_Domain = default;
        Var_Session = default;
    }
}
