using Lms.Certificates.Pdf;

namespace Lms.Certificates.Layout;

/// <summary>Items with dots.</summary>
internal sealed class ListBlock(double width, TextLook look, TextLook dot, IReadOnlyList<string> items) : Block
{
    private const double IndentInSizes = 1.1;
    private const double SpaceInSizes = 0.3;

    private readonly IReadOnlyList<IReadOnlyList<string>> _items =
        [.. items.Select(item => LineBreaker.Break(look, item, width - IndentInSizes * look.Size))];

    public override double Height =>
        _items.Sum(lines => lines.Count * look.LineHeight) + (_items.Count - 1) * SpaceInSizes * look.Size;

    public override IEnumerable<Placed> PlaceAt(double left, double top)
    {
        var placed = new List<(PlacedLine Dot, IReadOnlyList<PlacedLine> Lines)>();
        var lineTop = top;
        foreach (var item in _items)
        {
            var bullet = new PlacedLine("•", dot, left - dot.BearingOf("•"), lineTop + look.Baseline);
            var lines = new List<PlacedLine>();
            foreach (var line in item)
            {
                lines.Add(new PlacedLine(line, look, left + IndentInSizes * look.Size, lineTop + look.Baseline));
                lineTop += look.LineHeight;
            }

            placed.Add((bullet, lines));
            lineTop += SpaceInSizes * look.Size;
        }

        yield return new PlacedList(new Rectangle(left, top, width, Height), placed);
    }
}
