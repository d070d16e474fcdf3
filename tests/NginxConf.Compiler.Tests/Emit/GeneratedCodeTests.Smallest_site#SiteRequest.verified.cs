namespace NginxConf.Generated;

using NginxConf.Runtime.Requests;

/// <summary>A request with the variables of this site.</summary>
internal sealed class SiteRequest : Request
{
}
