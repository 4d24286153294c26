using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;

namespace Lms.Formats.Tables;

/// <summary>The categories of a question of sorting: the right sides of its pairs. A pair without a left side is a category without items.</summary>
internal static class TableCategories
{
    /// <summary>The setting of an item that names its category.</summary>
    public const string Setting = "category";

    /// <summary>What an item has that belongs nowhere.</summary>
    public const string Nowhere = "none";

    /// <summary>The categories in the order in which the row names them first.</summary>
    public static IReadOnlyList<QuestionSource> Of(IReadOnlyList<TableOption> options, Func<string, LocalText> html) =>
        [.. options.Where(option => option.Match.Length > 0).DistinctBy(option => IdOf(option, options))
            .Select(option => new QuestionSource { Id = IdOf(option, options), Type = "", Prompt = html(option.Match) })];

    /// <summary>The id of an option's category: what its setting says, else made of its words.</summary>
    public static string IdOf(TableOption option, IReadOnlyList<TableOption> options)
    {
        if (option.Settings.GetValueOrDefault(Setting) is { Length: > 0 } set && AuthorId.IsValid(set))
            return set;
        var made = AuthorId.From(option.Match, 40);
        var first = options.Select(other => other.Match).Where(match => match.Length > 0).Distinct().ToList().IndexOf(option.Match);
        return made.Length == 0 || made == Nowhere ? "k" + AuthorId.OfPlace(first) : made;
    }
}
