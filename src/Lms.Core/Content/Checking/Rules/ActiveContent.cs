using System.Text.RegularExpressions;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>Nothing that an author wrote, or a block type made, may run in a learner's browser.</summary>
internal sealed partial class ActiveContent() : CheckRule(new ContentRule("active-content", CheckSeverity.Error))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from course in module.Courses
        from found in new ModuleTexts(module).Of(course)
        from text in found.Text.ByLanguage
        where Running().IsMatch(text.Value)
        select Tell(found.Place(text.Key), $"Text i {found.Name} har något som körs i webbläsaren. Ta bort det.", $"Text of {found.Name} has something that runs in the browser. Remove it.");

    [GeneratedRegex("<script|<iframe|<object|<embed|<[^>]+\\son[a-z]+\\s*=|(href|src)=\"\\s*(javascript|vbscript|data):", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Running();
}
