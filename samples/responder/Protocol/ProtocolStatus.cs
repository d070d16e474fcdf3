namespace Responder.Protocol;

/// <summary>How a request ended, in END_REQUEST (FastCGI specification, section 5.5).</summary>
internal enum ProtocolStatus : byte
{
    RequestComplete = 0,
    CannotMultiplex = 1,
    UnknownRole = 3,
}
