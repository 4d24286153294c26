using System.Globalization;
using Lms.Core.Content;

namespace Lms.Core.Courses.Blocks;

/// <summary>What block types ask of a header, with the same words for the same fault.</summary>
internal static class BlockHeader
{
    /// <summary>Tells of settings that the kind does not have.</summary>
    public static void Only(this BlockSource source, params IReadOnlyList<string> known)
    {
        foreach (var name in source.Settings.Keys.Except(known))
        {
            source.Report(name, "block-setting-unknown", known.Count == 0
                ? new Text($"Inställningen ”{name}” finns inte här. Ta bort den.", $"There is no setting “{name}” here. Remove it.")
                : new Text($"Inställningen ”{name}” finns inte här. Välj bland: {string.Join(", ", known)}.", $"There is no setting “{name}” here. Choose among: {string.Join(", ", known)}."));
        }
    }

    /// <summary>A setting that every language must have.</summary>
    public static bool Needs(this BlockSource source, string name)
    {
        if (source.Settings.TryGetValue(name, out var value) && source.Languages.All(value.Has))
            return true;
        source.Report(name, "block-setting-missing", new Text($"{name} saknas. Skriv raden {name}: och ett värde överst i blocket.", $"{name} is missing. Write the line {name}: and a value at the top of the block."));
        return false;
    }

    /// <summary>A setting that says the same in every language; empty after a fault.</summary>
    public static string Shared(this BlockSource source, string name, bool required = true)
    {
        if (!source.Settings.TryGetValue(name, out var value))
        {
            if (required)
                source.Needs(name);
            return "";
        }

        if (!source.Needs(name))
            return "";
        if (value.ByLanguage.Values.Distinct().Count() == 1)
            return value.ToString();
        source.Report(name, "block-setting-differs", new Text($"{name} ska vara lika på alla språk.", $"{name} must be the same in all languages."));
        return "";
    }

    /// <summary>An id.</summary>
    public static string Id(this BlockSource source)
    {
        var id = source.Shared("id");
        if (id.Length > 0 && !AuthorId.IsValid(id))
            source.Report("id", "id-wrong", new Text($"”{id}” får bara ha a–z, 0–9 och bindestreck. Byt ut de andra tecknen.", $"“{id}” may only have a–z, 0–9 and hyphens. Replace the other characters."));
        return id;
    }

    /// <summary>A date, year first; null after a fault.</summary>
    public static DateOnly? Date(this BlockSource source, string name)
    {
        var text = source.Shared(name);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        if (text.Length > 0)
            source.Report(name, "block-date", new Text($"{name} ska vara ett datum som 2026-11-01.", $"{name} must be a date such as 2026-11-01."));
        return null;
    }

    /// <summary>The day when it held, <c>as-of</c>, and the day when it must be looked at again, <c>review</c>, which is later.</summary>
    public static void NeedsReviewDates(this BlockSource source)
    {
        var (asOf, review) = (source.Date("as-of"), source.Date("review"));
        if (review <= asOf)
            source.Report("review", "fact-review-before", new Text("review ska vara ett senare datum än as-of.", "review must be a later date than as-of."));
    }

    /// <summary>Reports a header line that does not name a file of the module, of the right kind, in every language.</summary>
    public static void NeedsFile(this BlockSource source, string name, Func<string, bool> isKind, Text what)
    {
        if (source.Needs(name) && source.Settings[name].ByLanguage.Values.FirstOrDefault(path => !isKind(path) || !source.HasAsset(path)) is { } wrong)
            source.Report(name, "media-missing", new Text($"{wrong} är inte {what.Swedish} som finns i modulen. Lägg filen under assets, eller rätta namnet.", $"{wrong} is not {what.English} of the module. Put the file under assets, or correct the name."));
    }

    /// <summary>Text below the header, in every language.</summary>
    public static void NeedsText(this BlockSource source)
    {
        var missing = source.Languages.Where(language => !source.Html.Has(language)).ToList();
        if (missing.Count > 0)
            source.Report("block-text-missing", new Text($"Blocket saknar text på {string.Join(", ", missing)}. Skriv den efter en rad ---.", $"The block has no text in {string.Join(", ", missing)}. Write it after a line ---."));
    }

    /// <summary>The block as it stands.</summary>
    public static Block ToBlock(this BlockSource source, string kind, string id = "") =>
        new() { Kind = kind, Id = id, Html = source.Html, Settings = source.Settings };
}
