using NginxConf.Runtime.Http;

namespace NginxConf.Runtime.Content;

/// <summary>Writes a body that is at hand in memory.</summary>
internal static class BodyText
{
    public static void Write(HttpExchange exchange, ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var memory = exchange.GetMemory(Math.Min(text.Length, 4096));
            var part = text[..Math.Min(text.Length, memory.Length)];
            part.CopyTo(memory.Span);
            exchange.Advance(part.Length);
            text = text[part.Length..];
        }
    }
}
