using System.Text.RegularExpressions;
using Lms.Core.Html;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>“Talk to somebody” helps when it says to whom: a number or a link.</summary>
internal sealed partial class SupportContact() : CheckRule(new ContentRule("support-without-contact", CheckSeverity.Warning))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from lesson in module.Lessons
        where lesson.Lesson.Sensitive
        from at in Enumerable.Range(0, lesson.Lesson.Blocks.Count)
        let block = lesson.Lesson.Blocks[at]
        where block.Kind == "note" && block.Setting("kind", module.Languages[0]) == "support"
        from language in module.WholeLanguages
        let html = block.Html.In(language)
        where !html.Contains("href=", StringComparison.Ordinal) && !Number().IsMatch(ReadableText.Of(html))
        select Tell(
            lesson.PlaceOf(at, language),
            "Notisen säger inte vart man kan vända sig. Skriv telefonnummer eller en länk, till exempel 112 och 1177.",
            "The note does not say where to turn. Write telephone numbers or a link, such as 112 and 1177.");

    [GeneratedRegex(@"\b\d{2,3}[ -]?\d{2,}|\b\d{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
