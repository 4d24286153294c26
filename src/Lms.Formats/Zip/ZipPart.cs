namespace Lms.Formats.Zip;

/// <summary>One file of a zip file, as its directory tells it; what it holds is counted again while it unpacks.</summary>
/// <param name="Name">Path with forward slashes.</param>
/// <param name="Packed">Where its packed bytes lie.</param>
/// <param name="IsDeflated">False when its bytes lie as they are.</param>
/// <param name="Length">Bytes unpacked.</param>
/// <param name="Crc">Checksum of the unpacked bytes.</param>
internal sealed record ZipPart(string Name, ReadOnlyMemory<byte> Packed, bool IsDeflated, long Length, uint Crc);
