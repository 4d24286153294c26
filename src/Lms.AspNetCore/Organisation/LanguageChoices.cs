using Lms.Core;
using Lms.Core.Content.Publishing;

namespace Lms.AspNetCore.Organisation;

/// <summary>The languages that a person may choose among. The interface is in Swedish and English; easy-read Swedish has the Swedish one.</summary>
/// <param name="reports">Tell which languages the modules are written in.</param>
public sealed class LanguageChoices(ModuleReports reports)
{
    private static readonly LanguageChoice[] All =
    [
        new("sv", "På svenska"),
        new(LanguageTag.EasySwedish, "På lättläst svenska"),
        new("en", "In English"),
    ];

    /// <summary>The choices but the one that is made. A variant is offered where some module is written in it.</summary>
    /// <param name="language">The language of the page.</param>
    public IEnumerable<LanguageChoice> Other(string language) => All.Where(choice => choice.Code != language
        && (!LanguageTag.IsVariant(choice.Code) || reports.All.Any(report => report.Languages.Contains(choice.Code))));

    /// <summary>The code itself when it is one of ours, else Swedish.</summary>
    /// <param name="code">What an address or a form said.</param>
    public static string Known(string? code) => Array.Exists(All, choice => choice.Code == code) ? code! : "sv";
}
