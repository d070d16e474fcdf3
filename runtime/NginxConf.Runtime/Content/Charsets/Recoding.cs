namespace NginxConf.Runtime.Content.Charsets;

/// <summary>Turns text of one charset into another. Knows nothing of responses; what it must remember between parts is a <see cref="RecodingRest"/>.</summary>
internal abstract class Recoding
{
    /// <summary>What has no counterpart.</summary>
    protected const byte Unknown = (byte)'?';

    /// <summary>Every byte becomes one byte, so it can be done in place and the length stays.</summary>
    public virtual bool KeepsLength => false;

    /// <summary>Recodes in place, where the length stays.</summary>
    public virtual void Recode(Span<byte> text) => throw new NotSupportedException();

    /// <summary>Recodes a part of a text.</summary>
    public abstract void Recode(ReadOnlySpan<byte> part, ref RecodingRest rest, ref BodyWriter output);
}
