using Lms.Core;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Builder;

/// <summary>A text in each of a course's languages, as a group of fields.</summary>
/// <param name="Name">Begins the fields' names, before a hyphen and the language.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">What it says.</param>
/// <param name="Languages">The languages.</param>
public sealed record LocalField(string Name, Text Label, LocalText Value, IReadOnlyList<string> Languages)
{
    /// <summary>Lines to show; 1 for a plain field.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Why it was refused; null when it was not.</summary>
    public Text? Problem { get; init; }

    /// <summary>What was posted under a name.</summary>
    /// <param name="form">The form.</param>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="languages">The languages.</param>
    public static LocalText Read(IFormCollection form, string name, IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(languages);
        return new(languages
            .Select(language => (Language: language, Text: form[$"{name}-{language}"].ToString().ReplaceLineEndings("\n")))
            .Where(one => one.Text.Trim().Length > 0)
            .ToDictionary(one => one.Language, one => one.Text));
    }
}
