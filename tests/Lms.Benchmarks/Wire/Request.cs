using System.Globalization;
using System.Text;

namespace Lms.Benchmarks.Wire;

/// <summary>Requests as bytes.</summary>
internal static class Request
{
    internal const string Mount = "/utbildning";

    internal static byte[] Get(string path, string? cookie = null) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n{Signed(cookie)}\r\n");

    internal static byte[] Post(string path, string cookie) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Length: 0\r\n{Signed(cookie)}\r\n");

    internal static byte[] Json(string method, string path, string cookie, string json) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{method} {path} HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n{Signed(cookie)}\r\n{json}"));

    private static string Signed(string? cookie) => cookie is null ? "" : $"Cookie: {cookie}\r\n";
}
