using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Lms.Core.Content.Yaml;

/// <summary>A mapping whose settings are asked for by name. What was never asked for is a fault: most often a misspelling.</summary>
/// <param name="node">The mapping.</param>
/// <param name="place">The file.</param>
/// <param name="above">What leads to the mapping from the top of the file, as in <see cref="ContentProblem.Setting"/>; empty at the top.</param>
internal sealed class YamlRecord(YamlMappingNode node, YamlPlace place, string above = "")
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public YamlPlace Place => place;

    /// <summary>1-based line in the file.</summary>
    public int Line => LineOf(node);

    /// <summary>Every setting's name, in order.</summary>
    public IEnumerable<string> Names => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    public int LineOf(string name) =>
        node.Children.Keys.FirstOrDefault(key => key is YamlScalarNode { Value: var known } && known == name) is { } key ? LineOf(key) : Line;

    public bool Has(string name) => Find(name) is not null and not YamlScalarNode { Value: null or "" };

    public string? Text(string name, bool required = true)
    {
        switch (Find(name))
        {
            case YamlScalarNode { Value: { } value } when value.Trim().Length > 0:
                return value.Trim();
            case null or YamlScalarNode:
                if (required)
                    Report(name, "setting-missing", $"{name} saknas. Skriv raden {name}: och ett värde.", $"{name} is missing. Write the line {name}: and a value.");
                return null;
            default:
                Report(name, "setting-wrong", $"{name} ska vara en enkel text.", $"{name} must be a plain text.");
                return null;
        }
    }

    public string Id(string name)
    {
        var id = Text(name) ?? "";
        if (id.Length > 0 && !AuthorId.IsValid(id))
            Report(name, "id-wrong", $"”{id}” får bara ha a–z, 0–9 och bindestreck. Byt ut de andra tecknen.", $"“{id}” may only have a–z, 0–9 and hyphens. Replace the other characters.");
        return id;
    }

    public int Number(string name, int least, int most, int? otherwise = null)
    {
        var text = Text(name, otherwise is null);
        if (text is null)
            return otherwise ?? least;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Report(name, "setting-wrong", $"{name} ska vara ett heltal från {least} till {most}.", $"{name} must be a whole number from {least} to {most}.");
        return otherwise ?? least;
    }

    /// <summary>A number with a decimal point; null when it is left out or was a fault.</summary>
    public decimal? Share(string name, decimal above, decimal most, bool required = false)
    {
        if (Text(name, required) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > above && number <= most)
            return number;
        Report(name, "setting-wrong",
            string.Create(CultureInfo.InvariantCulture, $"{name} ska vara större än {above} och högst {most}, med decimalpunkt, till exempel 0.5."),
            string.Create(CultureInfo.InvariantCulture, $"{name} must be above {above} and at most {most}, with a decimal point, such as 0.5."));
        return null;
    }

    public bool Flag(string name, bool otherwise)
    {
        switch (Text(name, required: false))
        {
            case null: return otherwise;
            case "true": return true;
            case "false": return false;
            default:
                Report(name, "setting-wrong", $"{name} ska vara true eller false.", $"{name} must be true or false.");
                return otherwise;
        }
    }

    /// <summary>One of some words.</summary>
    public string Word(string name, string? otherwise, params IReadOnlyList<string> words)
    {
        var text = Text(name, otherwise is null);
        if (text is null || words.Contains(text))
            return text ?? otherwise ?? words[0];
        Report(name, "setting-wrong",
            $"{name} är ”{text}”. Välj bland: {string.Join(", ", words)}.", $"{name} is “{text}”. Choose among: {string.Join(", ", words)}.");
        return otherwise ?? words[0];
    }

    /// <summary>A text in every language, written <c>{ sv: …, en: … }</c>.</summary>
    public LocalText Local(string name, bool required = true)
    {
        if (!Has(name) && !required)
            return LocalText.Empty;
        return Find(name) is YamlMappingNode languages ? new YamlRecord(languages, place, At(name)).Local() : LocalOf(Text(name), name);
    }

    /// <summary>This very mapping as a text in every language.</summary>
    public LocalText Local()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in place.Languages)
        {
            if (Text(language, required: false) is { } text)
                texts[language] = text;
            else if (!LanguageTag.IsVariant(language))
                Report(language, "text-missing", $"Text på {language} saknas. Skriv den.", $"There is no text in {language}. Write it.");
        }

        RefuseOthers();
        return new LocalText(texts);
    }

    public IReadOnlyList<string> Texts(string name) => Children(name)
        .Select(child => child is YamlScalarNode { Value: { Length: > 0 } value } ? value.Trim() : Wrong(child))
        .OfType<string>()
        .ToList();

    /// <summary>A list of texts, or one text alone.</summary>
    public IReadOnlyList<string> TextOrTexts(string name) =>
        Find(name) is YamlScalarNode { Value: { Length: > 0 } value } ? [value.Trim()] : Texts(name);

    public IReadOnlyList<YamlRecord> Records(string name)
    {
        var records = new List<YamlRecord>();
        foreach (var child in Children(name))
        {
            if (child is YamlMappingNode mapping)
                records.Add(new YamlRecord(mapping, place, $"{At(name)}/{records.Count}"));
            else
                Wrong(child);
        }

        return records;
    }

    public YamlRecord? Record(string name)
    {
        if (Find(name) is YamlMappingNode mapping)
            return new YamlRecord(mapping, place, At(name));
        if (Has(name))
            Wrong(Find(name)!);
        return null;
    }

    /// <summary>Reports texts that a comma cut in two, once for each.</summary>
    /// <param name="isKnown">Says whether a setting of that name may stand here.</param>
    /// <returns>The names that are no settings but the rest of such a text.</returns>
    public IReadOnlySet<string> RefuseTorn(Func<string, bool> isKnown)
    {
        var torn = TornText.In(node, name => asked.Contains(name) || isKnown(name)).ToList();
        foreach (var (cut, of) in torn.DistinctBy(found => found.Of))
        {
            place.Report((int)cut.Start.Line, "setting-unknown",
                $"Kommat före ”{cut.Value}” bröt texten i {of}: inom klamrar börjar en ny inställning där. Sätt hela texten inom raka citattecken: {of}: \"…\".",
                $"The comma before “{cut.Value}” cut the text of {of}: within braces a new setting begins there. Put the whole text in straight quotes: {of}: \"…\".", (int)cut.Start.Column);
        }

        asked.UnionWith(torn.Select(found => found.Cut.Value!));
        return torn.Select(found => found.Cut.Value!).ToHashSet(StringComparer.Ordinal);
    }

    public void RefuseOthers()
    {
        var known = string.Join(", ", asked);
        RefuseTorn(_ => false);
        foreach (var key in node.Children.Keys.Where(key => key is not YamlScalarNode { Value: { } name } || !asked.Contains(name)))
        {
            place.Report((int)key.Start.Line, "setting-unknown",
                $"Inställningen ”{key}” finns inte här. {(known.Length == 0 ? "Ta bort den." : $"Välj bland: {known}.")}",
                $"There is no setting “{key}” here. {(known.Length == 0 ? "Remove it." : $"Choose among: {known}.")}", (int)key.Start.Column);
        }
    }

    public void Report(string name, string code, string swedish, string english) =>
        place.Report(LineOf(name) - place.LinesBefore, code, swedish, english, setting: At(name));

    private string At(string name) => above.Length == 0 ? name : $"{above}/{name}";

    private LocalText LocalOf(string? text, string name)
    {
        if (text is null || place.Required.Count == 1)
            return text is null ? LocalText.Empty : LocalText.Of(place.Languages[0], text);
        Report(name, "text-missing",
            $"Skriv {name} på varje språk: {{ {string.Join(", ", place.Required.Select(language => language + ": …"))} }}.",
            $"Write {name} in each language: {{ {string.Join(", ", place.Required.Select(language => language + ": …"))} }}.");
        return LocalText.Empty;
    }

    private IEnumerable<YamlNode> Children(string name)
    {
        switch (Find(name))
        {
            case YamlSequenceNode list:
                return list.Children;
            case null or YamlScalarNode { Value: null or "" }:
                return [];
            case var other:
                Wrong(other);
                return [];
        }
    }

    private string? Wrong(YamlNode child)
    {
        place.Report((int)child.Start.Line, "setting-wrong", "Värdet har fel form. Rätta indraget, eller skriv värdet på samma rad.", "The value has the wrong form. Correct the indentation, or write the value on the same line.", (int)child.Start.Column);
        return null;
    }

    private int LineOf(YamlNode child) => (int)child.Start.Line + place.LinesBefore;

    private YamlNode? Find(string name)
    {
        asked.Add(name);
        return node.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode { Value: var key } && key == name).Value;
    }
}
