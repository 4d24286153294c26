namespace Lms.Certificates.Layout;

/// <summary>A part of the certificate whose size is known and whose place is not.</summary>
internal abstract class Block
{
    /// <summary>White above it, unless it stands first.</summary>
    public double SpaceBefore { get; init; }

    public abstract double Height { get; }

    public abstract IEnumerable<Placed> PlaceAt(double left, double top);
}
