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
/// <param name="Bytes">The body as it came.</param>
internal sealed record JsonBody<T>(T? Value, Refusal Refusal, ReadOnlyMemory<byte> Bytes) : IRequestBody
    where T : class
{
    private static readonly int MaxBytes = BodyLimit.Of(typeof(T));

    private static readonly Refusal Unreadable = new(
        "body-invalid",
        new Text("Innehållet gick inte att läsa. Det ska vara JSON i den form som API-beskrivningen visar.", "The body could not be read. It must be JSON in the shape that the API description shows."),
        RefusalKind.Invalid);

    private static readonly Refusal NoBody = Unreadable with { Code = "body-missing" };

    private static readonly Refusal TooLarge = new(
        "body-too-large",
        new Text($"Innehållet är större än {MaxBytes / 1024} KiB. Inget har sparats.", $"The body is larger than {MaxBytes / 1024} KiB. Nothing was saved."),
        RefusalKind.TooMuch);

    public string Raw => Encoding.UTF8.GetString(Bytes.Span);

    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (await ReadAsync(http) is not { } bytes)
            return new(null, TooLarge, default);
        if (bytes.IsEmpty && typeof(T).IsDefined(typeof(OptionalBodyAttribute), inherit: false))
            return new(null, NoBody, bytes);
        try
        {
            return new(JsonSerializer.Deserialize<T>(bytes.Span, LmsJson.Options), Unreadable, bytes);
        }
        catch (JsonException)
        {
            return new(null, Unreadable, bytes);
        }
    }

    /// <summary>True when there was no body, and none is needed.</summary>
    public bool IsAbsent => Refusal == NoBody;

    private static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentLength > MaxBytes)
            return null;
        var reader = http.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(http.RequestAborted);
            if (read.Buffer.Length > MaxBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
