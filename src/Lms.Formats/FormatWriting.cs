namespace Lms.Formats;

/// <summary>A file that was written.</summary>
/// <param name="File">The file's bytes.</param>
/// <param name="Losses">What the format could not say; empty when reading the file gives the same questions again.</param>
public sealed record FormatWriting(ReadOnlyMemory<byte> File, IReadOnlyList<FormatLoss> Losses);
