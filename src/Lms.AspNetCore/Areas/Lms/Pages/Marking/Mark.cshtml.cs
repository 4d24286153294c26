using System.Globalization;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Quizzes;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking;
using Lms.Core.Quizzes.Marking.Pairs;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Marking;

/// <summary>One answer, and the form that marks it or corrects its mark.</summary>
/// <param name="marker">Marks.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MarkModel(AttemptMarker marker) : LmsPage
{
    /// <summary>The answer.</summary>
    public MarkingSheet Sheet { get; private set; } = null!;

    /// <summary>The new mark's id, one for each form.</summary>
    public Guid MarkId { get; private set; }

    /// <summary>The share in the form, in per cent, as written.</summary>
    public string Share { get; private set; } = "";

    /// <summary>The comment in the form.</summary>
    public string Comment { get; private set; } = "";

    /// <summary>The reason in the form, where two marks are too far apart.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The level of each criterion in the form; null where none is chosen.</summary>
    public IReadOnlyList<int?> Levels { get; private set; } = [];

    /// <summary>The learner's name, for whoever asked for it; null otherwise.</summary>
    public string? Name { get; private set; }

    /// <summary>Why nothing was saved; null when nothing was refused.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>The answer as its type's partials draw it.</summary>
    public QuestionPart Part => new(Sheet.View, Language);

    /// <summary>Shows the answer.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="question">The question's id.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid attempt, string question, CancellationToken token)
    {
        var found = await marker.OpenAsync(Actor, new AttemptId(attempt), question, token);
        if (!found.Succeeded)
            return Refused(found.Refusal);
        Sheet = found.Value;
        MarkId = Guid.CreateVersion7();
        if (Sheet.Answer.Mark is { } mark)
            (Share, Comment) = (Written(mark.Share), mark.Comment);
        else if (Sheet.Pair is { Pair: null, Own: { } own })
            (Share, Comment, Levels) = (Written(own.Share), own.Comment, [.. (own.Levels ?? []).Select(level => (int?)level)]);
        return Page();
    }

    /// <summary>Saves the mark.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="question">The question's id.</param>
    /// <param name="id">The mark's id, as the form was given it.</param>
    /// <param name="sedda">How many marks the form showed.</param>
    /// <param name="andel">Share in per cent, with decimal comma or point.</param>
    /// <param name="kommentar">Comment; may be empty.</param>
    /// <param name="skal">Why, where two marks are too far apart.</param>
    /// <param name="visa"><c>namn</c> to see the learner's name instead of marking.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(
        Guid attempt, string question, Guid id, int sedda, string? andel, string? kommentar, string? skal, string? visa, CancellationToken token)
    {
        var key = new AttemptId(attempt);
        if (visa == "namn")
            return await ShowNameAsync(key, question, andel, kommentar, token);
        var comment = (kommentar ?? "").ReplaceLineEndings("\n");
        Reason = (skal ?? "").ReplaceLineEndings("\n");
        var mark = new NewMark(id == Guid.Empty ? Guid.CreateVersion7() : id, key, question, Parse(andel), comment, sedda) { Levels = Chosen(), Reason = Reason };
        var done = await marker.MarkAsync(Actor, mark, token);
        if (done.Succeeded)
            return LocalRedirect(Links.Marking + "?sparad=" + (done.Value.Answer.Mark is not null ? "true" : done.Value.Pair?.Turn == MarkingTurn.Apart ? QueueModel.Apart : QueueModel.Waits));
        var found = await marker.OpenAsync(Actor, key, question, token);
        if (!found.Succeeded)
            return Refused(found.Refusal);
        Sheet = found.Value;
        Levels = [.. (Sheet.Rubric?.Criteria ?? []).Select((_, at) => Level(at))];
        (MarkId, Share, Comment, Problem) = (Guid.CreateVersion7(), andel ?? "", comment, done.Refusal);
        Response.StatusCode = Problems.StatusOf(done.Refusal.Kind);
        return Page();
    }

    private async Task<IActionResult> ShowNameAsync(AttemptId attempt, string question, string? share, string? comment, CancellationToken token)
    {
        var name = await marker.ShowNameAsync(Actor, attempt, question, token);
        if (!name.Succeeded)
            return Refused(name.Refusal);
        Name = name.Value;
        var page = await OnGetAsync(attempt.Value, question, token);
        if (!string.IsNullOrEmpty(share))
            Share = share;
        if (!string.IsNullOrWhiteSpace(comment))
            Comment = comment.ReplaceLineEndings("\n");
        return page;
    }

    // Nothing chosen at all: the share stands in its field. Something chosen: then everything has to be.
    private List<int>? Chosen()
    {
        var chosen = new List<int>();
        for (var at = 0; Request.Form.ContainsKey($"kriterium-{at}"); at++)
            chosen.Add(Level(at) ?? -1);
        return chosen.Exists(level => level >= 0) ? chosen : null;
    }

    private int? Level(int at) => int.TryParse(Request.Form[$"niva-{at}"], NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;

    /// <summary>The names of a pair's levels in one criterion, and how far apart they are.</summary>
    internal (string First, string Second, int Steps)? Levelled(OpinionPair pair, int criterion) =>
        pair is { LevelDifferences: { } steps, First.Levels: { } first, Second.Levels: { } second } && Sheet.Rubric is { } rubric && rubric.Fits(first) && rubric.Fits(second)
            ? (rubric.Criteria[criterion].Levels[first[criterion]].Name, rubric.Criteria[criterion].Levels[second[criterion]].Name, Math.Abs(steps[criterion]))
            : null;

    internal string MarkerOf(Opinion opinion, int number) =>
        opinion.Marker == Actor.Person ? Say("Du", "You") : Say($"Bedömare {number}", $"Marker {number}");

    private string Written(decimal share) => (share * 100).ToString("0.##", Visitor.Culture);

    internal string Percent(decimal share) => new QuizWords(this).PercentSign(share);

    // What is no number is no share either; both are refused with the same sentence.
    private static decimal Parse(string? percent)
    {
        var text = (percent ?? "").Replace("%", "", StringComparison.Ordinal).Replace(',', '.').Trim();
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 1_000
            ? number / 100
            : -1;
    }
}
