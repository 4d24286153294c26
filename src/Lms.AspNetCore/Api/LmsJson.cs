using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lms.AspNetCore.Api;

/// <summary>How the API writes JSON, whatever the host has set for its own.</summary>
internal static class LmsJson
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        MaxDepth = 32,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    internal static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);
}
