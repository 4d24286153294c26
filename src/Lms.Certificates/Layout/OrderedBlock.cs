namespace Lms.Certificates.Layout;

/// <summary>A block that remembers where its part comes in reading order.</summary>
internal sealed class OrderedBlock : Block
{
    private readonly Block _block;
    private readonly int _order;

    public OrderedBlock(Block block, int order)
    {
        _block = block;
        _order = order;
        SpaceBefore = block.SpaceBefore;
    }

    public override double Height => _block.Height;

    public override IEnumerable<Placed> PlaceAt(double left, double top) =>
        _block.PlaceAt(left, top).Select(placed => placed with { Order = _order });
}
