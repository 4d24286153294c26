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
        var pictured = PicturedFile.Of(reading);
        var questions = pictured.Questions;
        return new LookedAtFile(
            format,
            questions,
            [.. reading.Problems.Concat(pictured.Problems).OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)],
            reading.Tags,
            await bank.FindTwinsAsync(actor, questions, token))
        {
            Pictures = pictured.Pictures,
        };
    }

    private Refusal Unknown()
    {
        var known = string.Join(", ", formats.All.Select(format => format.Extension).Distinct());
        return new("file-unknown", new Text(
            $"Filen har inget format som går att läsa. Spara om den i ett av formaten {known} och välj den igen. Inget har hämtats in.",
            $"The file has no format that can be read. Save it in one of the formats {known} and choose it again. Nothing was brought in."), RefusalKind.Invalid);
    }
}
