using Lms.Intranet.Frame;

namespace Lms.Intranet.News;

/// <summary>A piece of news. <paramref name="Picture"/> names a symbol of the intranet's own picture sheet.</summary>
internal sealed record NewsArticle(
    string Slug, string Title, string Lead, string Picture, DateOnly Published, string Author, IReadOnlyList<NewsSection> Sections)
{
    /// <summary>What to open when the piece is read; null when there is nothing.</summary>
    public FrameLink? Opens { get; init; }
}
