using NginxConf.Runtime.Upstreams.Exchanges;

namespace NginxConf.Runtime.FastCgi.Records;

/// <summary>FCGI_PARAMS (FastCGI 1.0, section 5.2): name-value pairs are written in place, then framed.</summary>
internal static class ParamsRecord
{
    /// <summary>Leaves room for the first header. Returns where the stream begins, for <see cref="End"/>.</summary>
    public static int Begin(OutputBuffer output)
    {
        var start = output.Length;
        output.Reserve(RecordHeader.Size);
        output.Advance(RecordHeader.Size);
        return start;
    }

    /// <summary>Frames what was written since <see cref="Begin"/>, in as many records as it takes, and closes the stream.</summary>
    public static void End(OutputBuffer output, int start)
    {
        var left = output.Length - start - RecordHeader.Size;
        var position = start;
        while (left > RecordHeader.MaximumContent)
        {
            RecordHeader.Write(output.Span[position..], RecordType.Params, RecordHeader.MaximumContent);
            position += RecordHeader.Size + RecordHeader.MaximumContent;
            left -= RecordHeader.MaximumContent;
            output.Insert(position, RecordHeader.Size);
        }

        // nginx aligns records to eight bytes, as the specification advises.
        var padding = -left & 7;
        RecordHeader.Write(output.Span[position..], RecordType.Params, left, padding);
        output.Reserve(padding)[..padding].Clear();
        output.Advance(padding);

        // A record without content ends the stream; without any pair the one just written does.
        if (left > 0)
        {
            RecordHeader.Write(output.Reserve(RecordHeader.Size), RecordType.Params, 0);
            output.Advance(RecordHeader.Size);
        }
    }
}
