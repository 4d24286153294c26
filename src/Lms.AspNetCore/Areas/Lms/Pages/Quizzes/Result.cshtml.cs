using Lms.Core.Certificates;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Quizzes;

/// <summary>The result, what follows from it, and the review as the quiz allows it.</summary>
/// <param name="runner">Opens attempts.</param>
/// <param name="catalogue">Knows what the course still needs.</param>
/// <param name="desk">Knows the certificate.</param>
public sealed class ResultModel(QuizRunner runner, CourseCatalogue catalogue, CertificateDesk desk) : AttemptPage(runner)
{
    /// <summary>The result.</summary>
    public AttemptResult Result { get; private set; } = null!;

    /// <summary>The course as the person meets it; null when it is no longer open to the person.</summary>
    public CourseView? Course { get; private set; }

    /// <summary>The newest certificate of the course; null when there is none.</summary>
    public Certificate? Certificate { get; private set; }

    /// <summary>True when the person came here because answers arrived after handing in.</summary>
    [BindProperty(SupportsGet = true, Name = "redan")]
    public bool CameLate { get; set; }

    /// <summary>Which questions are shown: <c>fel</c> = those without full marks, else all.</summary>
    [BindProperty(SupportsGet = true, Name = "visa")]
    public string? Show { get; set; }

    /// <summary>The questions that may be reviewed.</summary>
    public IReadOnlyList<QuestionView> Reviewed => [.. Attempt.Questions.Where(question => question.Feedback is not null)];

    /// <summary>Those of them without full marks.</summary>
    public IReadOnlyList<QuestionView> Missed => [.. Reviewed.Where(question => question.Feedback!.Correctness is Correctness.Wrong or Correctness.Partly)];

    /// <summary>The lesson that holds the self-test; null for an exam.</summary>
    public Lesson? Lesson => Attempt.Version.Course.Lessons.FirstOrDefault(lesson => lesson.HasQuiz(Attempt.Quiz.Id));

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
        Course = (await catalogue.FindAsync(Actor, Attempt.Attempt.CourseId, token)).Value;
        if (Course?.Enrolment?.CompletedAt is not null)
            Certificate = (await desk.ListAsync(Actor, token)).FirstOrDefault(certificate => certificate.CourseId == Attempt.Attempt.CourseId);
        return Page();
    }
}
