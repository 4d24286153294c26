using Lms.Core;
using Lms.Formats;

namespace Lms.AspNetCore.Authoring.Exchange;

/// <summary>What questions become in a format.</summary>
/// <param name="Format">The format.</param>
/// <param name="Writing">The file and what is lost.</param>
internal sealed record WrittenFile(QuestionFormat Format, FormatWriting Writing)
{
    /// <summary>Each loss once, with the number of questions that suffer it, the most first.</summary>
    internal IReadOnlyList<(Text Message, int Questions)> Losses =>
    [
        .. Writing.Losses.GroupBy(loss => (loss.Code, loss.Message))
            .Select(group => (group.Key.Message, group.Select(loss => loss.Question).Distinct().Count()))
            .OrderByDescending(loss => loss.Item2),
    ];
}
