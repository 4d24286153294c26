using System.Buffers;
using System.Security.Cryptography;
using Lms.AspNetCore.Api;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Authoring.Exchange;

/// <summary>A file sent as a request's whole body.</summary>
/// <param name="Bytes">The file; null when it is larger than <see cref="QuestionFileReader.MaxBytes"/>.</param>
internal sealed record FileBody(ReadOnlyMemory<byte>? Bytes) : IRequestBody
{
    public string Raw => Bytes is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) : "";

    public static async ValueTask<FileBody?> BindAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Request.ContentLength > QuestionFileReader.MaxBytes)
            return new(Bytes: null);
        var reader = http.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(http.RequestAborted);
            if (read.Buffer.Length > QuestionFileReader.MaxBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return new(Bytes: null);
            }

            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return new(bytes);
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
