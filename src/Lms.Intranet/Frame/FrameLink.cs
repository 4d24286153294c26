namespace Lms.Intranet.Frame;

/// <summary>An entry of the main navigation. <paramref name="Path"/> is below the application's own root.</summary>
internal sealed record FrameLink(string Path, string Text)
{
    public bool Leads(PathString here) => here.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}
