namespace NginxConf.Runtime.FastCgi.Records;

/// <summary>Types of records that a responder and its gateway exchange (FastCGI 1.0, section 8).</summary>
internal enum RecordType : byte
{
    BeginRequest = 1,
    EndRequest = 3,
    Params = 4,
    Stdin = 5,
    Stdout = 6,
    Stderr = 7,
}
