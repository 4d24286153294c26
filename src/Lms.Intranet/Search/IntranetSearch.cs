using Lms.Intranet.Demo;
using Lms.Intranet.Municipalities;
using Lms.Intranet.News;
using Lms.Intranet.Tools;

namespace Lms.Intranet.Search;

/// <summary>Finds news, tools and colleagues whose words hold every word of the question.</summary>
internal static class IntranetSearch
{
    public static IReadOnlyList<SearchHit> Find(string? question, Municipality municipality, DateOnly today)
    {
        var words = (question ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0
            ? []
            : [.. Everything(municipality, today).Where(hit => words.All(word => Holds(hit, word)))];
    }

    private static IEnumerable<SearchHit> Everything(Municipality municipality, DateOnly today) =>
        NewsDesk.For(municipality, today).Select(news => new SearchHit(news.Title, news.Lead, "Nyhet", $"~/nyheter/{news.Slug}"))
            .Concat(Toolbox.Tools(municipality).Select(tool => new SearchHit(tool.Name, tool.Summary, "Verktyg och stöd", $"~/verktyg#{tool.Id}")))
            .Concat(Toolbox.Employment(municipality).Select(tool => new SearchHit(tool.Name, tool.Summary, "Min anställning", $"~/min-anstallning#{tool.Id}")))
            .Concat(DemoPeople.In(municipality.Key).Select(person =>
                new SearchHit(person.Name, $"{person.Title}, {DemoUnits.Get(person.Unit).Name}", "Kollega", $"~/organisation?q={Uri.EscapeDataString(person.Name)}")));

    private static bool Holds(SearchHit hit, string word) =>
        hit.Title.Contains(word, StringComparison.OrdinalIgnoreCase) || hit.Text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
