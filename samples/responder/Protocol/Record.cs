namespace Responder.Protocol;

/// <summary>A record that was read. Request id 0 marks management records.</summary>
/// <param name="Content">Valid until the next record is read.</param>
internal readonly record struct Record(RecordType Type, ushort RequestId, ReadOnlyMemory<byte> Content);
