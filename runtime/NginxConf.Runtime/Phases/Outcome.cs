namespace NginxConf.Runtime.Phases;

/// <summary>What a phase or a content handler decided.</summary>
/// <param name="Code">An HTTP status from 300 to 599 (or 444) to answer with, or one of the negative codes below.</param>
public readonly record struct Outcome(int Code)
{
    /// <summary>Nothing decided: go on with the next phase (of a content handler: try the next one).</summary>
    public static Outcome Continue => new(-1);

    /// <summary>The response was sent in full (or the connection is beyond use): go to the log phase.</summary>
    public static Outcome Done => new(-2);

    /// <summary>The URI or the location was changed by an internal redirect: find the location and start again.</summary>
    public static Outcome Redirected => new(-3);

    /// <summary>The request goes on in the named location that <c>request.Location</c> already holds.</summary>
    public static Outcome NamedLocation => new(-4);

    /// <summary>Of a condition of the access phase: this client may come in, whatever <c>satisfy any</c> has as further conditions.</summary>
    public static Outcome Granted => new(-5);

    /// <summary>Close the connection without an answer (<c>return 444</c>).</summary>
    public static Outcome Close => new(444);

    public bool IsContinue => Code == -1;

    public bool IsStatus => Code > 0;

    /// <summary>Answer with this status: through <c>error_page</c>, else the stock page.</summary>
    public static Outcome Status(int status) => new(status);
}
