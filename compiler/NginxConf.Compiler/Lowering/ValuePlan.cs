using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>A template with its variables resolved and its constants folded; neighbouring text is one part.</summary>
internal sealed record ValuePlan(EquatableArray<ValuePart> Parts)
{
    public static ValuePlan Empty { get; } = new(default(EquatableArray<ValuePart>));

    /// <summary>The text where it is the same for every request, else null.</summary>
    public string? Constant => Parts.Count switch
    {
        0 => string.Empty,
        1 => (Parts[0] as TextPart)?.Text,
        _ => null,
    };

    /// <summary>True where a numbered capture is used.</summary>
    public bool UsesCaptures => Parts.Any(part => part is CaptureUse);

    public static ValuePlan Text(string text) => text.Length == 0 ? Empty : new(EquatableArray.Create<ValuePart>(new TextPart(text)));

    /// <summary>Joins neighbouring text.</summary>
    public static ValuePlan Of(IEnumerable<ValuePart> parts)
    {
        var joined = new List<ValuePart>();
        foreach (var part in parts)
        {
            if (part is not TextPart text)
            {
                joined.Add(part);
            }
            else if (joined.Count > 0 && joined[joined.Count - 1] is TextPart before)
            {
                joined[joined.Count - 1] = new TextPart(before.Text + text.Text);
            }
            else if (text.Text.Length > 0)
            {
                joined.Add(text);
            }
        }

        return new(joined.ToEquatableArray());
    }
}
