namespace Lms.Certificates.Layout;

/// <summary>What is said again in the second language, and told apart from the first for those who listen.</summary>
internal sealed class SecondBlock(Block block) : Block
{
    public override double Height => block.Height;

    public override IEnumerable<Placed> PlaceAt(double left, double top) =>
        block.PlaceAt(left, top).Select(placed => placed with { IsSecond = true });
}
