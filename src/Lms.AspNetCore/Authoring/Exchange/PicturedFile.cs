using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Courses;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Formats;

namespace Lms.AspNetCore.Authoring.Exchange;

/// <summary>A file's questions with their pictures where the bank keeps pictures.</summary>
/// <param name="Questions">The questions that may come in.</param>
/// <param name="Pictures">The pictures that they show.</param>
/// <param name="Problems">What is told of pictures.</param>
internal sealed record PicturedFile(IReadOnlyList<QuestionSource> Questions, IReadOnlyList<CourseAsset> Pictures, IReadOnlyList<FormatProblem> Problems)
{
    /// <summary>
    /// Takes a file's pictures along. A question about a picture that is not there is no question and stays out; any other
    /// comes in without it.
    /// </summary>
    internal static PicturedFile Of(FormatReading reading)
    {
        var questions = new List<QuestionSource>();
        var pictures = new Dictionary<string, CourseAsset>(StringComparer.Ordinal);
        var problems = new List<FormatProblem>();
        foreach (var question in reading.Questions)
        {
            void Tell(FormatSeverity severity, string code, Text message) =>
                problems.Add(new(question.Line, 0, severity, code, message, PlainText.Of(question.Prompt.ToString())));

            if (question.Picture is not { } picture)
            {
                questions.Add(question);
            }
            else if (Read(reading, picture.Path) is { } asset)
            {
                pictures[asset.Hash] = asset;
                questions.Add(question with { Picture = picture with { Path = BankPicture.PathFor(picture.Path, asset) } });
            }
            else if (question.Type == "hot-spot")
            {
                Tell(FormatSeverity.Error, "picture-needed", new("Frågan handlar om en bild som inte ligger i filen.", "The question is about a picture that is not in the file."));
            }
            else
            {
                questions.Add(question with { Picture = null });
                Tell(FormatSeverity.Warning, "picture-lost", new("Bilden ligger inte i filen och följer inte med. Kontrollera att frågan går att förstå utan den.", "The picture is not in the file and does not come along. Check that the question can be understood without it."));
            }
        }

        return new(questions, [.. pictures.Values], problems);
    }

    private static CourseAsset? Read(FormatReading reading, string path) =>
        reading.Pictures.FirstOrDefault(one => one.Path == path) is { } found ? CoursePicture.Read(found.Bytes).Value : null;
}
