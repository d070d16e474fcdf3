namespace NginxConf.Generated;

using System;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Requests;

/// <summary>A request with the variables of this site.</summary>
internal sealed class SiteRequest : Request
{
    private static readonly ByteSlice s_none = ByteSlice.From("none"u8);
    private static readonly ByteSlice s_bot = ByteSlice.From("bot"u8);

    // ^(?<engine>\w+)/
    private static readonly BytePattern s_pattern_ac00ab = new("^([0-9A-Z_a-z]+)/", 2);
    private static readonly ByteSlice s_other = ByteSlice.From("other"u8);
    private static readonly ByteSlice s_one = ByteSlice.From("one"u8);
    private static readonly ByteSlice s_two = ByteSlice.From("two"u8);
    private static readonly ByteSlice s_www = ByteSlice.From("www"u8);

    private bool _has_Kind;
    private ByteSlice _kind;
    private bool _has_Section;
    private ByteSlice _section;

    /// <summary><c>(?&lt;engine&gt;...)</c></summary>
    public ByteSlice Var_Engine;

    /// <summary><c>map $http_user_agent $kind</c></summary>
    public ByteSlice Var_Kind
    {
        get
        {
            if (!_has_Kind)
            {
                _kind = MapKind(HttpHeader("user-agent"u8));
                _has_Kind = true;
            }

            return _kind;
        }
    }

    /// <summary><c>map $host $section</c></summary>
    public ByteSlice Var_Section
    {
        get
        {
            if (!_has_Section)
            {
                _section = MapSection(Host);
                _has_Section = true;
            }

            return _section;
        }
    }

    /// <summary><c>map $uri $table</c></summary>
    public ByteSlice Var_Table
    {
        get
        {
            return MapTable(Uri);
        }
    }

    public override void Reset()
    {
        base.Reset();
        Var_Engine = default;
        _has_Kind = false;
        _has_Section = false;
    }

    private ByteSlice MapKind(ByteSlice source)
    {
        // ""
        if (source.IsEmpty)
        {
            return s_none;
        }

        // curl
        if (source.Span.EqualsIgnoreCase("curl"u8))
        {
            return Host.OrEmpty;
        }

        // No regular expression is tried on an empty text.
        if (!source.IsEmpty)
        {
            // ~*bot
            if (source.Span.ContainsIgnoreCase("bot"u8))
            {
                return s_bot;
            }

            // ~^(?<engine>\w+)/
            if (s_pattern_ac00ab.IsMatch(this, source))
            {
                Var_Engine = Captures[1];
                return Var_Engine.OrEmpty;
            }
        }

        // default
        return s_other;
    }

    private ByteSlice MapSection(ByteSlice source)
    {
        // hostnames;
        if (source.Span.EndsWith("."u8))
        {
            source = source.Slice(0, source.Length - 1);
        }

        // .one.example
        if (source.Span.EqualsIgnoreCase("one.example"u8))
        {
            return s_one;
        }

        // .one.example
        if (source.Span.EndsWithIgnoreCase(".one.example"u8))
        {
            return s_one;
        }

        // *.two.example
        if (source.Span.EndsWithIgnoreCase(".two.example"u8))
        {
            return s_two;
        }

        // www.*
        if (source.Span.StartsWithIgnoreCase("www."u8))
        {
            return s_www;
        }

        // default
        return s_none;
    }

    private ByteSlice MapTable(ByteSlice source)
    {
        // 16 rows
        if (Map_Table.Rows.TryFind(source, out var found))
        {
            return found;
        }

        // p\u0009"\q
        if (source.Span.EqualsIgnoreCase("p\t\"\\q"u8))
        {
            return Host.OrEmpty;
        }

        // default
        return ByteSlice.Empty;
    }
}
