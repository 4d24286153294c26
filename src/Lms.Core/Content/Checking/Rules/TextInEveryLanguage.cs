namespace Lms.Core.Content.Checking.Rules;

/// <summary>A text that is missing in a language would be shown in another.</summary>
internal sealed class TextInEveryLanguage() : CheckRule(new ContentRule("text-untranslated", CheckSeverity.Error))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from course in module.Courses
        from found in new ModuleTexts(module).Of(course)
        from language in module.WholeLanguages
        where !found.Text.Has(language) || string.IsNullOrWhiteSpace(found.Text.In(language))
        select Tell(found.Place(language), $"Text i {found.Name} saknas på {language}. Skriv den.", $"Text of {found.Name} is missing in {language}. Write it.");
}
