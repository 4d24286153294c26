namespace Lms.Certificates.Layout;

/// <summary>A picture with words to its right, centred on each other.</summary>
/// <param name="picture">To the left.</param>
/// <param name="words">To the right; may be empty.</param>
/// <param name="step">From the left edge of the one to the left edge of the other.</param>
internal sealed class BesideBlock(Block picture, Block words, double step) : Block
{
    public override double Height => Math.Max(picture.Height, words.Height);

    public override IEnumerable<Placed> PlaceAt(double left, double top) =>
    [
        .. picture.PlaceAt(left, top + (Height - picture.Height) / 2),
        .. words.PlaceAt(left + step, top + (Height - words.Height) / 2),
    ];
}
