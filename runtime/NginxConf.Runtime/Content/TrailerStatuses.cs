namespace NginxConf.Runtime.Content;

/// <summary>For which statuses a location has an <c>add_trailer</c>.</summary>
public enum TrailerStatuses : byte
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>For those that <c>add_header</c> is for too.</summary>
    Admitted,

    /// <summary>For all: some has <c>always</c>.</summary>
    All,
}
