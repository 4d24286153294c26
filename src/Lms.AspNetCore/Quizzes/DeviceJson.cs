using System.Text.Json;
using System.Text.Json.Serialization;
using Lms.Core.Quizzes.Attempts;

namespace Lms.AspNetCore.Quizzes;

/// <summary><c>phone</c>, <c>tablet</c> or <c>computer</c>; what else a page may claim to be is unknown.</summary>
internal sealed class DeviceJson : JsonConverter<Device?>
{
    public override Device? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return Of(reader.GetString());
        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, Device? value, JsonSerializerOptions options)
    {
        if (value is { } device)
            writer.WriteStringValue(JsonNamingPolicy.KebabCaseLower.ConvertName(device.ToString()));
        else
            writer.WriteNullValue();
    }

    internal static Device? Of(string? word) => word switch
    {
        "phone" => Device.Phone,
        "tablet" => Device.Tablet,
        "computer" => Device.Computer,
        _ => null,
    };
}
