namespace NginxConf.TestKit.FastCgi;

/// <summary>How far a request has come with the record just received.</summary>
internal enum FastCgiProgress
{
    MoreToCome,
    ParametersReceived,
    Complete,
    Aborted,
}
