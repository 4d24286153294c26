using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Formats;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Authoring.Exchange;

/// <summary>Looks at files of questions. Nothing of a file is stored here.</summary>
/// <param name="formats">The formats.</param>
/// <param name="types">The host's question types.</param>
/// <param name="bank">Knows what is there already.</param>
internal sealed class QuestionFileReader(QuestionFormats formats, QuestionTypes types, QuestionBank bank)
{
    /// <summary>The largest file, in bytes.</summary>
    internal const int MaxBytes = 20 * 1024 * 1024;

    private static readonly Refusal NoFile = new("file-missing", new Text("Välj en fil.", "Choose a file."), RefusalKind.Invalid);

    private static readonly Refusal TooLarge = new("file-too-large", new Text(
        $"Filen är större än {MaxBytes / 1024 / 1024} MB. Dela upp den. Inget har hämtats in.",
        $"The file is larger than {MaxBytes / 1024 / 1024} MB. Divide it. Nothing was brought in."), RefusalKind.TooMuch);

    /// <summary>Looks at an upload.</summary>
    /// <param name="actor">Whose it is.</param>
    /// <param name="file">The upload; null when none was sent.</param>
    /// <param name="language">Language of the file's texts where it does not tell.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>What it holds, or the refusals <c>file-missing</c>, <c>file-too-large</c>, <c>file-unknown</c>.</returns>
    internal async Task<Outcome<LookedAtFile>> LookAsync(Actor actor, IFormFile? file, string language, CancellationToken token)
    {
        if (file is null || file.Length == 0)
            return NoFile;
        if (file.Length > MaxBytes)
            return TooLarge;
        var bytes = new byte[(int)file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, token);
        return await LookAsync(actor, bytes, file.FileName, language, token);
    }

    /// <summary>Looks at a file's bytes.</summary>
    /// <param name="actor">Whose it is.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name; may be empty.</param>
    /// <param name="language">Language of the file's texts where it does not tell.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>What it holds, or the refusals <c>file-missing</c>, <c>file-too-large</c>, <c>file-unknown</c>.</returns>
    internal async Task<Outcome<LookedAtFile>> LookAsync(Actor actor, ReadOnlyMemory<byte> bytes, string name, string language, CancellationToken token)
    {
        if (bytes.IsEmpty)
            return NoFile;
        if (bytes.Length > MaxBytes)
            return TooLarge;
        if (formats.Recognise(bytes, name) is not { } format)
            return Unknown();
        var reading = format.Read(bytes, new(language, FormatLimits.Default, types));
        var (questions, pictured) = WithoutPictures(reading.Questions);
        return new LookedAtFile(
            format,
            questions,
            [.. reading.Problems.Concat(pictured).OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)],
            reading.Tags,
            await bank.FindTwinsAsync(actor, questions, token));
    }

    private Refusal Unknown()
    {
        var known = string.Join(", ", formats.All.Select(format => format.Extension).Distinct());
        return new("file-unknown", new Text(
            $"Filen har inget format som går att läsa. Spara om den i ett av formaten {known} och välj den igen. Inget har hämtats in.",
            $"The file has no format that can be read. Save it in one of the formats {known} and choose it again. Nothing was brought in."), RefusalKind.Invalid);
    }

    // The bank keeps no pictures. A question about its picture is no question without it; any other comes in and loses it.
    private static (IReadOnlyList<QuestionSource> Questions, IEnumerable<FormatProblem> Problems) WithoutPictures(IReadOnlyList<QuestionSource> questions)
    {
        var kept = new List<QuestionSource>();
        var problems = new List<FormatProblem>();
        foreach (var question in questions)
        {
            var name = PlainText.Of(question.Prompt.ToString());
            if (question.Picture is null)
                kept.Add(question);
            else if (question.Type == "hot-spot")
                problems.Add(new(question.Line, 0, FormatSeverity.Error, "picture-needed", new("Frågan handlar om en bild, och bilder kan inte hämtas in.", "The question is about a picture, and pictures cannot be brought in."), name));
            else
            {
                kept.Add(question with { Picture = null });
                problems.Add(new(question.Line, 0, FormatSeverity.Warning, "picture-lost", new("Bilden följer inte med. Kontrollera att frågan går att förstå utan den.", "The picture does not come along. Check that the question can be understood without it."), name));
            }
        }

        return (kept, problems);
    }
}
