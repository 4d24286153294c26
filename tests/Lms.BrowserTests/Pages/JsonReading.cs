using System.Text.Json;

namespace Lms.BrowserTests.Pages;

/// <summary>Short ways to read JSON.</summary>
internal static class JsonReading
{
    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;

    /// <summary>Some answer that fits the question's fields.</summary>
    public static Dictionary<string, string> SomeAnswer(this JsonElement question) => question.GetProperty("fields").EnumerateArray().ToDictionary(
        field => field.Text("name"),
        field => field.GetProperty("options") is { ValueKind: JsonValueKind.Array } options && options.GetArrayLength() > 0 ? options[0].Text("id") : "något");
}
