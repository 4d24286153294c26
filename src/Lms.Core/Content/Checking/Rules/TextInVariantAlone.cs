namespace Lms.Core.Content.Checking.Rules;

/// <summary>What is written in a variant, such as easy-read Swedish, says the same as its main language does.</summary>
internal sealed class TextInVariantAlone() : CheckRule(new ContentRule("text-variant-alone", CheckSeverity.Error))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from course in module.Courses
        from found in new ModuleTexts(module).Of(course)
        from language in found.Text.ByLanguage.Keys
        where LanguageTag.IsVariant(language) && (!found.Text.Has(LanguageTag.BaseOf(language)) || string.IsNullOrWhiteSpace(found.Text.In(language)))
        select Tell(
            found.Place(language),
            $"Text i {found.Name} finns på {language} men inte på {LanguageTag.BaseOf(language)}, eller är tom. Skriv den på båda.",
            $"Text of {found.Name} is there in {language} but not in {LanguageTag.BaseOf(language)}, or is empty. Write it in both.");
}
