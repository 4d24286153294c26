namespace Lms.AspNetCore.Assets;

/// <summary>A file of ours that pages link to.</summary>
/// <param name="Path">Path below the assets' folder.</param>
/// <param name="MediaType">For example <c>text/css; charset=utf-8</c>.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Hash">SHA-256, lower-case hex.</param>
public sealed record LmsAsset(string Path, string MediaType, ReadOnlyMemory<byte> Bytes, string Hash);
