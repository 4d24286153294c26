namespace Lms.Formats;

/// <summary>A picture that came in a file, or goes out in one.</summary>
/// <param name="Path">Path of the asset, e.g. <c>assets/map.png</c>; made of the file's own name, safe to use.</param>
/// <param name="Bytes">The picture.</param>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>, told by the bytes.</param>
public sealed record FormatPicture(string Path, ReadOnlyMemory<byte> Bytes, string MediaType);
