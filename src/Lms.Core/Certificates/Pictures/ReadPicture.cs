namespace Lms.Core.Certificates.Pictures;

/// <summary>A picture as one of the readers found it.</summary>
internal sealed record ReadPicture(int Width, int Height, byte[] File);
