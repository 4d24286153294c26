using System.Buffers;
using System.Text;
using System.Text.Json;
using Lms.Core;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Api;

/// <summary>A JSON body read under limits: size first, then depth, then shape. What cannot be read is a refusal, not an exception.</summary>
/// <typeparam name="T">The body's type.</typeparam>
/// <param name="Value">The body; null when it was refused.</param>
/// <param name="Refusal">Why it was refused; meaningless when there is a value.</param>
/// <param name="Raw">The body as it came.</param>
internal sealed record JsonBody<T>(T? Value, Refusal Refusal, string Raw) : IRequestBody
    where T : class
{
    private const int MaxBytes = 256 * 1024;

    private static readonly Refusal Unreadable = new(
        "body-invalid",
        new Text("Innehållet gick inte att läsa. Det ska vara JSON i den form som API-beskrivningen visar.", "The body could not be read. It must be JSON in the shape that the API description shows."),
        RefusalKind.Invalid);

    private static readonly Refusal TooLarge = new(
        "body-too-large",
        new Text("Innehållet är större än 256 KiB. Inget har sparats.", "The body is larger than 256 KiB. Nothing was saved."),
        RefusalKind.TooMuch);

    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var bytes = await ReadAsync(http);
        if (bytes is null)
            return new(null, TooLarge, "");
        var raw = Encoding.UTF8.GetString(bytes);
        try
        {
            return new(JsonSerializer.Deserialize<T>(bytes, LmsJson.Options), Unreadable, raw);
        }
        catch (JsonException)
        {
            return new(null, Unreadable, raw);
        }
    }

    private static async Task<byte[]?> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentLength > MaxBytes)
            return null;
        using var kept = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int read;
            while ((read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0)
            {
                if (kept.Length + read > MaxBytes)
                    return null;
                kept.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return kept.ToArray();
    }
}
