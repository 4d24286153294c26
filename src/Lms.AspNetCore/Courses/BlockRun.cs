using Lms.Core;
using Lms.Core.Courses;

namespace Lms.AspNetCore.Courses;

/// <summary>The blocks of a lesson, or of a page in the same format, on their way to the page: the model of the partial <c>_Blocks</c>.</summary>
/// <param name="Parts">The blocks, cut where the language changes.</param>
/// <param name="Language">Language of the page.</param>
/// <param name="Notice">Said once when nothing of it is written in the variant that the page is in; null when something is.</param>
/// <param name="View">Makes a block ready in a language.</param>
internal sealed record BlockRun(IReadOnlyList<BlockPart> Parts, string Language, string? Notice, Func<Block, string, BlockView> View)
{
    internal static BlockRun Of(Course course, Lesson lesson, string language, string notice, Func<Block, string, BlockView> view) =>
        new(BlockPart.Of(course, lesson, language), language, LanguageTag.IsVariant(language) && !lesson.IsIn(language) ? notice : null, view);
}
