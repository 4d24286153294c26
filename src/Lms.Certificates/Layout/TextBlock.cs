using Lms.Certificates.Pdf;

namespace Lms.Certificates.Layout;

/// <summary>Lines under one another that are one heading or paragraph.</summary>
internal sealed class TextBlock(string role, double width, IReadOnlyList<(string Text, TextLook Look)> lines) : Block
{
    public override double Height => lines.Sum(line => line.Look.LineHeight);

    public override IEnumerable<Placed> PlaceAt(double left, double top)
    {
        var placed = new List<PlacedLine>();
        var lineTop = top;
        foreach (var (text, look) in lines)
        {
            placed.Add(new PlacedLine(text, look, left - look.BearingOf(text), lineTop + look.Baseline));
            lineTop += look.LineHeight;
        }

        yield return new PlacedText(new Rectangle(left, top, width, Height), role, placed);
    }
}
