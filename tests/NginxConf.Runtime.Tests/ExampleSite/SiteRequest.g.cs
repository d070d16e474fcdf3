namespace NginxConf.Generated;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Rewriting;

/// <summary>A request with the variables of this site.</summary>
internal sealed class SiteRequest : Request
{
    private static readonly ByteSlice s_none = ByteSlice.From("none"u8);
    private static readonly ByteSlice s_bot = ByteSlice.From("bot"u8);
    private static readonly ByteSlice s_other = ByteSlice.From("other"u8);

    private ByteSlice _set_Greeting;
    private bool _has_AgentKind;
    private ByteSlice _agentKind;

    /// <summary><c>set $greeting</c></summary>
    public ByteSlice Var_Greeting
    {
        get => _set_Greeting.IsFound ? _set_Greeting : _set_Greeting = Rewriter.Uninitialized(this, "greeting"u8);
        set => _set_Greeting = value.OrEmpty;
    }

    /// <summary><c>(?&lt;rest&gt;...)</c></summary>
    public ByteSlice Var_Rest;

    /// <summary><c>map $http_user_agent $agent_kind</c></summary>
    public ByteSlice Var_AgentKind
    {
        get
        {
            if (!_has_AgentKind)
            {
                _agentKind = MapAgentKind(HttpHeader("user-agent"u8));
                _has_AgentKind = true;
            }

            return _agentKind;
        }
    }

    public override void Reset()
    {
        base.Reset();
        _set_Greeting = default;
        Var_Rest = default;
        _has_AgentKind = false;
    }

    private ByteSlice MapAgentKind(ByteSlice source)
    {
        // ""
        if (source.IsEmpty)
        {
            return s_none;
        }

        // No regular expression is tried on an empty text.
        if (!source.IsEmpty)
        {
            // ~*bot
            if (source.Span.ContainsIgnoreCase("bot"u8))
            {
                return s_bot;
            }
        }

        // default
        return s_other;
    }
}
