namespace Lms.Core.Content.Checking.Rules;

/// <summary>Something to look for in a module.</summary>
internal abstract class CheckRule(params IReadOnlyList<ContentRule> rules)
{
    /// <summary>The rules that it tells by: one, unless several are seen in the same look.</summary>
    public IReadOnlyList<ContentRule> Rules => rules;

    /// <summary>What was seen.</summary>
    public abstract IEnumerable<CheckMessage> Of(CheckedModule module);

    protected CheckMessage Tell((string Path, int Line) place, string swedish, string english) => Tell(rules[0], place, swedish, english);

    protected static CheckMessage Tell(ContentRule rule, (string Path, int Line) place, string swedish, string english) =>
        new(rule.Severity, place.Path, place.Line, rule.Code, new Text(swedish, english));
}
