using System.Text.Json;
using System.Text.Json.Serialization;
using Lms.Core.Authoring.Bank;

namespace Lms.AspNetCore.Authoring.Bank;

/// <summary>What was just done to many questions, and how to undo it.</summary>
/// <param name="Words">What was done.</param>
/// <param name="Before">Where the questions stood; empty when it cannot be undone.</param>
/// <param name="Refused">Questions that did not change, with the reason.</param>
internal sealed record BankReceipt(string Words, IReadOnlyList<BankPlace> Before, IReadOnlyList<(Guid Id, string Why)> Refused)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The places as the page's form carries them.</summary>
    internal string Carried => JsonSerializer.Serialize(Before, Json);

    /// <summary>What a form carried; nothing when it cannot be read.</summary>
    /// <param name="carried">From <see cref="Carried"/>.</param>
    internal static IReadOnlyList<BankPlace> Read(string carried)
    {
        try
        {
            var places = JsonSerializer.Deserialize<IReadOnlyList<BankPlace?>>(carried, Json) ?? [];
            return [.. places.OfType<BankPlace>().Where(place => place is { Category: not null, Tags: not null } && place.Tags.All(tag => tag is { Value: not null }))];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
