namespace Lms.Formats.Qti;

/// <summary>A picture of a package.</summary>
/// <param name="Path">Path of the asset that it becomes.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
internal sealed record QtiPicture(string Path, int Width, int Height);
