using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>One header line, as received: the name keeps its case. Values carry no leading or trailing white space.</summary>
public readonly record struct HeaderField(ByteSlice Name, ByteSlice Value);
