namespace Lms.Certificates.Layout;

/// <summary>Blocks beside one another, their tops aligned.</summary>
/// <param name="blocks">The blocks from left to right.</param>
/// <param name="step">From the left edge of one to the left edge of the next.</param>
internal sealed class RowBlock(IReadOnlyList<Block> blocks, double step) : Block
{
    public override double Height => blocks.Max(block => block.Height);

    public override IEnumerable<Placed> PlaceAt(double left, double top) =>
        blocks.SelectMany((block, i) => block.PlaceAt(left + i * step, top));
}
