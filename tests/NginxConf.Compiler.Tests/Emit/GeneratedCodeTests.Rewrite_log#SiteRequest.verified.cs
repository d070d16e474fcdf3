namespace NginxConf.Generated;

using System;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Rewriting;

/// <summary>A request with the variables of this site.</summary>
internal sealed class SiteRequest : Request
{
    private static readonly ByteSlice s_good = ByteSlice.From("good"u8);
    private static readonly ByteSlice s_bad = ByteSlice.From("bad"u8);

    private ByteSlice _set_A;
    private bool _has_ByStatus;
    private ByteSlice _byStatus;

    /// <summary><c>set $a</c></summary>
    public ByteSlice Var_A
    {
        get => _set_A.IsFound ? _set_A : _set_A = Rewriter.Uninitialized(this, "a"u8);
        set => _set_A = value.OrEmpty;
    }

    /// <summary><c>(?&lt;v&gt;...)</c></summary>
    public ByteSlice Var_V;

    /// <summary><c>map $status $by_status</c></summary>
    public ByteSlice Var_ByStatus
    {
        get
        {
            if (!_has_ByStatus)
            {
                _byStatus = MapByStatus(Status);
                _has_ByStatus = true;
            }

            return _byStatus;
        }
    }

    public override void Reset()
    {
        base.Reset();
        _set_A = default;
        Var_V = default;
        _has_ByStatus = false;
    }

    private ByteSlice MapByStatus(ByteSlice source)
    {
        // No regular expression is tried on an empty text.
        if (!source.IsEmpty)
        {
            // ~^2
            if (source.Span.StartsWith("2"u8))
            {
                ForgetCaptures();
                return s_good;
            }
        }

        // default
        return s_bad;
    }
}
