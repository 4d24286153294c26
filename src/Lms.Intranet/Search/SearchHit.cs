namespace Lms.Intranet.Search;

/// <summary>A page that answers a search. <paramref name="Address"/> is below the application's own root.</summary>
internal sealed record SearchHit(string Title, string Text, string Kind, string Address);
