using System.Globalization;
using System.Xml.Linq;

namespace Lms.Formats.Qti;

/// <summary>Reads accepted answers out of an item's key and, where they stand there, out of its rules.</summary>
internal static class QtiConditions
{
    /// <summary>Accepted words, best described by the mapping; the rules add what is said of each.</summary>
    public static IReadOnlyList<QtiAnswer> Words(QtiContext context, QtiDeclaration key)
    {
        var feedback = Branches(context)
            .Select(branch => (Text: Compared(branch, key, "stringMatch") ?? Compared(branch, key, "match"), Said: Said(branch)))
            .Where(branch => branch.Text is not null)
            .DistinctBy(branch => branch.Text)
            .ToDictionary(branch => branch.Text!, branch => branch.Said, StringComparer.Ordinal);
        var best = key.Mapping.Select(entry => entry.Value).DefaultIfEmpty(1).Max();
        return [.. key.Mapping
            .Concat(key.Correct.Where(text => key.Mapping.All(entry => entry.Key != text)).Select(text => (Key: text, Value: best)))
            .Where(entry => !string.IsNullOrWhiteSpace(entry.Key))
            .Select(entry => new QtiAnswer(entry.Key, entry.Value, feedback.GetValueOrDefault(entry.Key) ?? ""))];
    }

    /// <summary>Accepted numbers: the rules' comparisons, else the key and the mapping.</summary>
    public static IReadOnlyList<QtiAnswer> Numbers(QtiContext context, QtiDeclaration key)
    {
        var ruled = new List<QtiAnswer>();
        foreach (var branch in Branches(context))
        {
            if (branch.Name.LocalName == "responseElse")
            {
                var owner = branch.Parent?.Element("responseIf");
                if (Said(branch).Length > 0 && owner is not null && Accept(owner, key) is not null)
                    ruled.Add(new("*", 0, Said(branch)));
            }
            else if (Accept(branch, key) is { } accept)
            {
                ruled.Add(new(accept, Earned(branch), Said(branch)));
            }
        }

        if (ruled.Exists(answer => answer.Value > 0))
            return ruled;
        var best = key.Mapping.Select(entry => entry.Value).DefaultIfEmpty(1).Max();
        return [.. key.Mapping
            .Concat(key.Correct.Where(text => key.Mapping.All(entry => entry.Key != text)).Select(text => (Key: text, Value: best)))
            .Where(entry => QtiDeclaration.Number(entry.Key) is not null)
            .Select(entry => new QtiAnswer(Plain(entry.Key), entry.Value, ""))];
    }

    private static IEnumerable<XElement> Branches(QtiContext context) => context.Item.Elements("responseProcessing").Descendants()
        .Where(element => element.Name.LocalName is "responseIf" or "responseElseIf" or "responseElse");

    private static bool IsAbout(XElement expression, QtiDeclaration key) =>
        expression.Elements("variable").Any(variable => (string?)variable.Attribute("identifier") == key.Identifier);

    private static string? Compared(XElement branch, QtiDeclaration key, string comparison) =>
        branch.Elements(comparison).FirstOrDefault(expression => IsAbout(expression, key))?.Element("baseValue")?.Value;

    /// <summary>The numbers that a branch takes; null when it compares something else.</summary>
    private static string? Accept(XElement branch, QtiDeclaration key)
    {
        if (branch.Elements().FirstOrDefault(element => element.Name.LocalName is "equal" or "match" or "equalRounded") is { } one && IsAbout(one, key))
        {
            var value = one.Element("baseValue")?.Value ?? (one.Element("correct") is null || key.Correct.Count == 0 ? null : key.Correct[0]);
            if (QtiDeclaration.Number(value) is null)
                return null;
            var tolerance = ((string?)one.Attribute("tolerance") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "0";
            var mode = (string?)one.Attribute("toleranceMode") ?? "exact";
            return mode == "exact" || QtiDeclaration.Number(tolerance) is null or 0
                ? Plain(value!)
                : $"{Plain(value!)}:{Plain(tolerance.TrimStart('-'))}{(mode == "relative" ? "%" : "")}";
        }

        if (branch.Element("and") is not { } both)
            return null;
        var low = both.Elements().FirstOrDefault(element => element.Name.LocalName is "gte" or "gt" && IsAbout(element, key))?.Element("baseValue")?.Value;
        var high = both.Elements().FirstOrDefault(element => element.Name.LocalName is "lte" or "lt" && IsAbout(element, key))?.Element("baseValue")?.Value;
        return QtiDeclaration.Number(low) is { } least && QtiDeclaration.Number(high) is { } most && least <= most ? $"{Plain(low!)}..{Plain(high!)}" : null;
    }

    private static decimal Earned(XElement branch) =>
        branch.Elements("setOutcomeValue").Where(set => (string?)set.Attribute("identifier") == "SCORE")
            .SelectMany(set => set.Descendants("baseValue")).Select(value => QtiDeclaration.Number(value.Value) ?? 0).FirstOrDefault();

    private static string Said(XElement branch) =>
        branch.Elements("setOutcomeValue").Where(set => (string?)set.Attribute("identifier") is not ("SCORE" or QtiFeedback.General))
            .SelectMany(set => set.Descendants("baseValue")).Select(value => value.Value.Trim()).FirstOrDefault() ?? "";

    // As a person writes it: 1E2 is 100.
    private static string Plain(string number) =>
        QtiDeclaration.Number(number) is { } value ? value.ToString("0.####################", CultureInfo.InvariantCulture) : "0";
}
