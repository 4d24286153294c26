using Lms.Core.Quizzes;
using Lms.Formats;

namespace Lms.AspNetCore.Authoring.Exchange;

/// <summary>Questions that go out, with what they show.</summary>
/// <param name="Sources">The questions.</param>
/// <param name="Pictures">Their pictures by path. Drawings stay: no format that is written here holds them.</param>
internal sealed record ChosenQuestions(IReadOnlyList<QuestionSource> Sources, IReadOnlyDictionary<string, FormatPicture> Pictures)
{
    internal static readonly ChosenQuestions None = new([], new Dictionary<string, FormatPicture>());

    /// <summary>What they become in a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="language">Language of the file.</param>
    /// <param name="title">What the file calls itself.</param>
    internal WrittenFile In(QuestionFormat format, string language, string title) =>
        new(format, format.Write(Sources, new(language, title) { Picture = path => Pictures.GetValueOrDefault(path) }));
}
