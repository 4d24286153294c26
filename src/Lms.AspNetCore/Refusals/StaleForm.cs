using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Lms.AspNetCore.Refusals;

/// <summary>A posted form that was not taken because its antiforgery token does not hold.</summary>
/// <param name="Fields">What was posted, without the token; null when it may not be sent again from here.</param>
/// <param name="HasFiles">True when files were posted, which no page can send again.</param>
/// <param name="IsAnothers">True when somebody else wrote it than who is signed in now.</param>
internal sealed record StaleForm(IReadOnlyList<KeyValuePair<string, StringValues>>? Fields, bool HasFiles, bool IsAnothers)
{
    /// <summary>A form that nothing can be done about, for example from another site.</summary>
    internal static StaleForm Lost { get; } = new(null, false, false);

    /// <summary>Reads a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="token">Name of the field with the antiforgery token.</param>
    /// <param name="writer">Name of the field that says who wrote.</param>
    /// <param name="reader">Who is signed in now, in the same words; null when nobody.</param>
    internal static StaleForm Of(IFormCollection form, string token, string writer, string? reader)
    {
        if (form.TryGetValue(writer, out var wrote) && wrote != reader)
            return Lost with { IsAnothers = true };
        var fields = form.Where(field => field.Key != token).ToList();
        return form.Files.Count > 0 ? Lost with { HasFiles = true } : new StaleForm(fields, false, false);
    }
}
