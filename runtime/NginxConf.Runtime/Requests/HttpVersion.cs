namespace NginxConf.Runtime.Requests;

/// <summary>Protocol version of a request, as <c>$server_protocol</c> prints it.</summary>
public enum HttpVersion : byte
{
    Http09,
    Http10,
    Http11,
    Http20,
    Http30,
}
