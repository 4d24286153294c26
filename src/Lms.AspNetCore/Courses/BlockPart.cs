using Lms.Core;
using Lms.Core.Courses;

namespace Lms.AspNetCore.Courses;

/// <summary>Blocks that follow on each other in one language.</summary>
/// <param name="Language">Their language.</param>
/// <param name="Blocks">The blocks.</param>
internal sealed record BlockPart(string Language, IReadOnlyList<Block> Blocks)
{
    private static readonly string[] Words = ["title", "alt"];

    /// <summary>True when the page is in a variant of the part's language, so that the part is in the page's language all the same.</summary>
    internal bool IsBaseOf(string language) => LanguageTag.IsVariant(language) && LanguageTag.BaseOf(language) == Language;

    /// <summary>A lesson's blocks, cut where the language changes because a translation is missing.</summary>
    internal static IReadOnlyList<BlockPart> Of(Course course, Lesson lesson, string language)
    {
        var parts = new List<BlockPart>();
        foreach (var block in lesson.Blocks)
        {
            var actual = LanguageOf(course, block, language);
            if (parts is [.., var last] && last.Language == actual)
                parts[^1] = last with { Blocks = [.. last.Blocks, block] };
            else
                parts.Add(new(actual, [block]));
        }

        return parts;
    }

    private static string LanguageOf(Course course, Block block, string language)
    {
        if (block.Kind == "quiz" && course.FindQuiz(block.Id) is { } quiz)
            return quiz.Title.LanguageFor(language);
        var text = new[] { block.Html }
            .Concat(block.Items)
            .Concat(Words.Select(word => block.Settings.GetValueOrDefault(word)).OfType<LocalText>())
            .FirstOrDefault(text => !text.IsEmpty);
        return text?.LanguageFor(language) ?? language;
    }
}
