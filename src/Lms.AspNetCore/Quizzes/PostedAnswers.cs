using System.Globalization;
using System.Text.Json;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Lms.AspNetCore.Quizzes;

/// <summary>A posted form, cut down to the fields that the questions ask for.</summary>
/// <param name="form">The form.</param>
internal sealed class PostedAnswers(IFormCollection form)
{
    /// <summary>The question that the learner wants checked; empty when none.</summary>
    internal string Check { get; } = form["ratta"].ToString();

    /// <summary>The question whose own answer the learner wants kept, whatever newer one there is; empty when none.</summary>
    internal string KeepMine { get; } = form["behall-mitt"].ToString();

    /// <summary>The question whose newer answer the learner wants; empty when none.</summary>
    internal string TakeNewer { get; } = form["ta-nyare"].ToString();

    internal static string KnownName(QuestionView question) => "lopnummer." + question.Id;

    internal static string NewestName(QuestionView question) => "nyast." + question.Id;

    internal static string ShownName(QuestionView question) => "visat." + question.Id;

    internal static string CertaintyName(QuestionView question) => "sakerhet." + question.Id;

    internal static string ShownCertaintyName(QuestionView question) => "visad-sakerhet." + question.Id;

    /// <summary>The answer as typed; null when the form does not hold the question at all.</summary>
    internal Answer? Find(QuestionView question)
    {
        if (!form.TryGetValue(KnownName(question), out var known))
            return null;
        var prefix = QuestionPart.PrefixOf(question);
        var response = new Response(question.Fields.Select(field =>
            new KeyValuePair<string, IReadOnlyList<string>>(field.Name, Values(form[prefix + field.Name]))));
        var last = Number(question.Id == KeepMine ? form[NewestName(question)] : known);
        // The fields of a question that unfolds are those of its newest answer; what was posted may be from another place of it.
        var kept = question.Told.Count > 0 ? response : response.Only(question.Fields);
        return new Answer(question.Id, last + 1, kept, question.AsksCertainty ? Certainty(form[CertaintyName(question)]) : null);
    }

    /// <summary>
    /// True when the answer is the one that the page showed when it was made: a page that has been open for long must not
    /// put an old answer over a newer one that nobody touched here.
    /// </summary>
    internal bool IsUntouched(QuestionView question, Answer answer)
    {
        try
        {
            return JsonSerializer.Deserialize<Response>(form[ShownName(question)].ToString()) is { } shown && shown.Equals(answer.Response)
                && Certainty(form[ShownCertaintyName(question)]) == answer.Certainty;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // A page that claims no number has seen nothing, so anything stored is newer than it.
    private static long Number(StringValues text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? number : 0;

    private static int? Certainty(StringValues text) => text.ToString() switch { "1" => 1, "2" => 2, "3" => 3, _ => null };

    private static IReadOnlyList<string> Values(StringValues values) => [.. values.OfType<string>()];
}
