using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Quizzes;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Quizzes;

/// <summary>What the pages of an attempt share: the attempt as its learner may see it now.</summary>
/// <param name="runner">Opens attempts.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class AttemptPage(QuizRunner runner) : LmsPage
{
    /// <summary>The attempt.</summary>
    public AttemptView Attempt { get; protected set; } = null!;

    /// <summary>The runner.</summary>
    protected QuizRunner Runner { get; } = runner;

    /// <summary>Tells the script who writes here, without saying who it is.</summary>
    public string WriterToken => Lms.AspNetCore.Quizzes.WriterToken.Of(Actor);

    /// <summary>True while answers may be saved.</summary>
    public bool IsOpen => Attempt.Attempt.State == AttemptState.Open;

    /// <summary>The questions that ask something.</summary>
    public IReadOnlyList<QuestionView> Asked => [.. Attempt.Questions.Where(question => question.Number > 0)];

    /// <summary>A question as its partials draw it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="unsaved">What was typed and could not be stored; null when nothing.</param>
    public QuestionPart Part(QuestionView question, UnsavedAnswer? unsaved = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        var newer = unsaved?.Refusal.Code == QuizRefusals.NewerExists.Code;
        return new QuestionPart(question, Language)
        {
            Value = unsaved?.Typed ?? question.Value,
            Certainty = unsaved is null ? question.Certainty : unsaved.Certainty,
            Known = newer ? unsaved!.Known : question.Sequence,
            Count = Asked.Count,
            PictureAddress = question.Picture is { } picture ? Links.Media(Attempt.Version.Course, picture.Path) : null,
            MayReturn = Attempt.Quiz.Navigation == QuizNavigation.Free,
            TellsPoints = Attempt.Quiz.Points.Count > 0,
            Newer = newer ? question.Value : null,
            Problem = newer ? null : unsaved?.Refusal.Message,
        };
    }

    /// <summary>Loads the attempt.</summary>
    /// <param name="id">The attempt.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>Why it may not be seen; null when it may.</returns>
    protected async Task<Refusal?> LoadAsync(AttemptId id, CancellationToken token)
    {
        var opened = await Runner.OpenAsync(Actor, id, token);
        if (!opened.Succeeded)
            return opened.Refusal;
        Attempt = opened.Value;
        return null;
    }
}
