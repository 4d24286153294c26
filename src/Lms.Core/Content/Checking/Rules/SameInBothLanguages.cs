using Lms.Core.Html;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>A text that says the very same in two languages was most likely never translated.</summary>
internal sealed class SameInBothLanguages() : CheckRule(new ContentRule("translation-same", CheckSeverity.Warning))
{
    // Names, titles of laws and short words may well be the same.
    private const int LeastWords = 6;

    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from course in module.Courses
        from found in new ModuleTexts(module).Of(course)
        from language in module.WholeLanguages.Skip(1)
        where found.Text.Has(language) && found.Text.In(language) == found.Text.In(module.Languages[0])
            && !Uri.IsWellFormedUriString(found.Text.In(language), UriKind.Absolute)
            && Readability.WordsOf(ReadableText.Of(found.Text.In(language))) is { Count: >= LeastWords } words && words.Distinct().Count() >= LeastWords
        select Tell(
            found.Place(language),
            $"Text i {found.Name} är densamma på {language} som på {module.Languages[0]}. Översätt den.",
            $"Text of {found.Name} is the same in {language} as in {module.Languages[0]}. Translate it.");
}
