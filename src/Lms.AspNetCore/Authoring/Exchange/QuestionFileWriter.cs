using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Organisation;
using Lms.Formats;

namespace Lms.AspNetCore.Authoring.Exchange;

/// <summary>Gathers questions that go out as a file.</summary>
/// <param name="bank">The questions.</param>
/// <param name="pictures">Their pictures.</param>
internal sealed class QuestionFileWriter(QuestionBank bank, BankPictures pictures)
{
    private static readonly Refusal Nothing = new("questions-not-chosen", new Text("Välj minst en fråga.", "Choose at least one question."), RefusalKind.Invalid);

    private static readonly Refusal TooMany = new("questions-too-many", new Text(
        $"Högst {BankImporter.MaxImport} frågor ryms i en fil. Välj ut färre.",
        $"At most {BankImporter.MaxImport} questions fit in a file. Choose fewer."), RefusalKind.TooMuch);

    /// <summary>The questions with their pictures, or the refusals <c>questions-not-chosen</c> and <c>questions-too-many</c>.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="ids">Which questions.</param>
    /// <param name="token">Cancels the call.</param>
    internal async Task<Outcome<ChosenQuestions>> GatherAsync(Actor actor, IReadOnlyList<Guid> ids, CancellationToken token)
    {
        if (ids.Count > BankImporter.MaxImport)
            return TooMany;
        var sources = ids.Count == 0 ? [] : await bank.ListSourcesAsync(actor, ids, token);
        if (sources.Count == 0)
            return Nothing;
        var shown = (await pictures.FindAsync(actor, sources, token))
            .Where(picture => picture.Value.MediaType is "image/png" or "image/jpeg")
            .ToDictionary(picture => picture.Key, picture => new FormatPicture(picture.Key, picture.Value.Bytes, picture.Value.MediaType));
        return new ChosenQuestions(sources, shown);
    }
}
