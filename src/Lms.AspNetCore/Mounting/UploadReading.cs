using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Mounting;

/// <summary>Reads uploads into memory, never more of them than is looked at.</summary>
internal static class UploadReading
{
    /// <summary>The first bytes of an upload.</summary>
    /// <param name="file">The upload; null gives none.</param>
    /// <param name="most">At most so many; one more than may be tells that it is too large.</param>
    /// <param name="token">Cancels the call.</param>
    internal static async Task<byte[]> ReadAtMostAsync(this IFormFile? file, int most, CancellationToken token)
    {
        if (file is null)
            return [];
        var bytes = new byte[(int)Math.Min(file.Length, most)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, token);
        return bytes;
    }
}
