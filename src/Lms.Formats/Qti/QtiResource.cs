namespace Lms.Formats.Qti;

/// <summary>An item as a package's manifest names it.</summary>
/// <param name="Path">Where it lies in the package.</param>
/// <param name="Category">Empty when it has none.</param>
/// <param name="Tags">Its keywords.</param>
internal sealed record QtiResource(string Path, string Category, IReadOnlyList<string> Tags);
