using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Sites;

/// <summary>A configuration file that went into the site, for <c>-T</c>.</summary>
public sealed record ConfigurationText(string Path, ByteSlice Text);
