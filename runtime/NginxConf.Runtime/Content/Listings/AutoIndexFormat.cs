namespace NginxConf.Runtime.Content.Listings;

/// <summary>Values of <c>autoindex_format</c>.</summary>
public enum AutoIndexFormat : byte
{
    Html,
    Xml,
    Json,

    /// <summary>JSON as the argument of the function that the request's argument <c>callback</c> names; plain JSON without one.</summary>
    Jsonp,
}
