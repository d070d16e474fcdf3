namespace NginxConf.Generated;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Requests;

/// <summary>A request with the variables of this site.</summary>
internal sealed class SiteRequest : Request
{
    private static readonly ByteSlice s_none = ByteSlice.From("none"u8);
    private static readonly ByteSlice s_bot = ByteSlice.From("bot"u8);
    private static readonly ByteSlice s_other = ByteSlice.From("other"u8);

    private bool _hasAgentKind;
    private ByteSlice _agentKind;

    /// <summary><c>set $greeting</c></summary>
    public ByteSlice Var_Greeting = ByteSlice.Empty;

    /// <summary><c>(?&lt;rest&gt;...)</c></summary>
    public ByteSlice Var_Rest;

    /// <summary><c>map $http_user_agent $agent_kind</c></summary>
    public ByteSlice Var_AgentKind
    {
        get
        {
            if (!_hasAgentKind)
            {
                _agentKind = MapAgentKind(HttpHeader("user-agent"u8));
                _hasAgentKind = true;
            }

            return _agentKind;
        }
    }

    public override void Reset()
    {
        base.Reset();
        Var_Greeting = ByteSlice.Empty;
        Var_Rest = default;
        _hasAgentKind = false;
    }

    private ByteSlice MapAgentKind(ByteSlice source)
    {
        // ""
        if (source.IsEmpty)
        {
            return s_none;
        }

        // ~*bot
        if (source.Span.ContainsIgnoreCase("bot"u8))
        {
            return s_bot;
        }

        // default
        return s_other;
    }
}
