using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lms.Core.Quizzes;

/// <summary>A response as a JSON object of string arrays; a lone string counts as an array of one.</summary>
internal sealed class ResponseJson : JsonConverter<Response>
{
    public override Response Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A value is an object of fields.");
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            fields[name] = ReadValues(ref reader);
        }

        return new(fields);
    }

    public override void Write(Utf8JsonWriter writer, Response value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, given) in value.Fields)
        {
            writer.WriteStartArray(name);
            foreach (var one in given)
                writer.WriteStringValue(one);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static List<string> ReadValues(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return [];
            case JsonTokenType.String: return [reader.GetString()!];
            case JsonTokenType.StartArray: break;
            default: throw new JsonException("A field is a string or an array of strings.");
        }

        var list = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("A field holds strings."));
        return list;
    }
}
