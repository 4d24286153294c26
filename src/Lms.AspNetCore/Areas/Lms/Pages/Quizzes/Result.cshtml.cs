using Lms.Core;
using Lms.Core.Certificates;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Quizzes;

/// <summary>The result, what follows from it, and the review as the quiz allows it.</summary>
/// <param name="runner">Opens attempts.</param>
/// <param name="introductions">Knows what all attempts come to, and whether another one may begin.</param>
/// <param name="desk">Knows the certificate.</param>
public sealed class ResultModel(QuizRunner runner, QuizIntroductions introductions, CertificateDesk desk) : AttemptPage(runner)
{
    /// <summary>The result; show it only when <see cref="TellsResult"/>.</summary>
    public AttemptResult Result { get; private set; } = null!;

    /// <summary>The quiz as the person meets it; null when the course is no longer open to the person.</summary>
    public QuizIntroduction? Introduction { get; private set; }

    /// <summary>The course as the person meets it; null when it is no longer open to the person.</summary>
    public CourseView? Course => Introduction?.Course;

    /// <summary>The newest certificate of the course; null when there is none.</summary>
    public Certificate? Certificate { get; private set; }

    /// <summary>True when the person came here because answers arrived after handing in.</summary>
    [BindProperty(SupportsGet = true, Name = "redan")]
    public bool CameLate { get; set; }

    /// <summary>Which questions are shown: <c>fel</c> = those without full marks, else all.</summary>
    [BindProperty(SupportsGet = true, Name = "visa")]
    public string? Show { get; set; }

    /// <summary>True when the result of the whole may be seen now.</summary>
    public bool TellsResult => Attempt.Items.TellResult();

    /// <summary>The questions that may be reviewed.</summary>
    public IReadOnlyList<QuestionView> Reviewed => Attempt.Items.HasFlag(ReviewItems.Answer)
        ? [.. Attempt.Questions.Where(question => question.Feedback is not null)]
        : [];

    /// <summary>Where questions may not be seen again: those of which points or right and wrong may.</summary>
    public IReadOnlyList<QuestionView> Listed => Attempt.Items.HasFlag(ReviewItems.Answer)
        ? []
        : [.. Asked.Where(question => question.Feedback is { Mark: not null } or { Correctness: not null } or { AwaitsMark: true })];

    /// <summary>Those of the reviewed questions without full marks.</summary>
    public IReadOnlyList<QuestionView> Missed => [.. Reviewed.Where(question => question.Feedback!.Correctness is Correctness.Wrong or Correctness.Partly)];

    /// <summary>The lesson that holds the self-test; null for an exam.</summary>
    public Lesson? Lesson => Attempt.Version.Course.Lessons.FirstOrDefault(lesson => lesson.HasQuiz(Attempt.Quiz.Id));

    /// <summary>What a section earned and could have earned; null when its points may not be seen.</summary>
    /// <param name="section">0-based place of the section.</param>
    public (decimal Mark, decimal Most)? PointsOf(int section)
    {
        var questions = Asked.Where(question => question.Section == section && question.Feedback is not null).ToList();
        return Attempt.Items.HasFlag(ReviewItems.Mark) && questions.Count > 0
            ? (questions.Sum(question => question.Feedback!.Mark ?? 0), questions.Sum(question => question.Points * Attempt.MaxShare))
            : null;
    }

    /// <summary>Shows the result; an open attempt goes on instead.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid attempt, CancellationToken token)
    {
        var id = new AttemptId(attempt);
        if (await LoadAsync(id, token) is { } refusal)
            return Refused(refusal);
        if (Attempt.Attempt.Result is not { } result)
            return LocalRedirect(Links.Attempt(id));
        Result = result;
        Introduction = (await introductions.FindAsync(Actor, new ItemKey(Attempt.Attempt.CourseId, Attempt.Attempt.QuizId), token)).Value;
        if (Course?.Enrolment?.CompletedAt is not null)
            Certificate = (await desk.ListAsync(Actor, token)).FirstOrDefault(certificate => certificate.CourseId == Attempt.Attempt.CourseId);
        return Page();
    }
}
