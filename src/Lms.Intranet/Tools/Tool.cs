namespace Lms.Intranet.Tools;

/// <summary>Something that helps in the work, with the steps to use it. <paramref name="Id"/> is its place on the page.</summary>
internal sealed record Tool(string Id, string Name, string Summary, string Icon, IReadOnlyList<string> Steps);
