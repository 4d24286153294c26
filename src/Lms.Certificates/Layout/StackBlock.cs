namespace Lms.Certificates.Layout;

/// <summary>Blocks under one another.</summary>
internal sealed class StackBlock(IReadOnlyList<Block> blocks) : Block
{
    public override double Height => blocks.Select((block, i) => block.Height + (i == 0 ? 0 : block.SpaceBefore)).Sum();

    public override IEnumerable<Placed> PlaceAt(double left, double top)
    {
        var first = true;
        foreach (var block in blocks)
        {
            top += first ? 0 : block.SpaceBefore;
            first = false;
            foreach (var placed in block.PlaceAt(left, top))
            {
                yield return placed;
            }

            top += block.Height;
        }
    }
}
