using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Player;

namespace Lms.Core.Tests.Quizzes.WalkThroughs;

/// <summary>One learner's attempt through the same rules that the runner asks, without a database.</summary>
internal sealed class Walk
{
    private static readonly QuestionViews Views = new(WalkThroughCourse.Types, WalkThroughCourse.Behaviours);

    public Walk(Course course, Quiz quiz, int seed = 1)
    {
        Course = course with { Quizzes = [quiz], Exam = quiz.Kind == QuizKind.Exam ? quiz.Id : null };
        Quiz = quiz;
        Behaviour = WalkThroughCourse.Behaviours.Of(quiz);
        Attempt = SampleCourse.Attempt() with
        {
            QuizId = quiz.Id,
            Plan = AttemptPlanner.Plan(Course, quiz, WalkThroughCourse.Types, new Random(seed)),
        };
    }

    public Course Course { get; }

    public Quiz Quiz { get; }

    public QuizBehaviour Behaviour { get; }

    public QuizAttempt Attempt { get; set; }

    public Question Question(string id) =>
        AttemptGrading.Question(Course, Attempt.Plan.First(planned => planned.Question == id), WalkThroughCourse.Types)!;

    /// <summary>Does one thing, or tells the code of the refusal.</summary>
    public string? Do(StepAction action, string id, Response response, int? certainty = null)
    {
        var question = Question(id);
        var admitted = question.Admit(response);
        var sequence = Attempt.StepsOf(id) is [.., var last] ? last.Sequence + 1 : 1;
        var answer = new Answer(id, sequence, response, Behaviour.AsksCertainty ? certainty : null);
        if (QuizRefusals.Of(Attempt, Quiz, answer, action, admitted, AttemptGrading.Run(question, Attempt), Behaviour) is { } refusal)
            return refusal.Code;
        var at = SampleCourse.Noon.AddSeconds(Attempt.Steps.Count);
        Attempt = Attempt with { Steps = [.. Attempt.Steps, new AttemptStep(id, sequence, action, admitted, at, answer.Certainty)] };
        return null;
    }

    public AttemptResult Grade() => AttemptGrading.Result(Course, Quiz, Attempt, WalkThroughCourse.Types, Behaviour);

    public decimal? Share(string id) => Behaviour.Final(AttemptGrading.Run(Question(id), Attempt));

    public Submission Submit()
    {
        var now = SampleCourse.Noon.AddHours(1);
        var submission = SubmissionRule.Of(Course, Quiz, Attempt, Enrolment(), "Ada Lind", now, WalkThroughCourse.Types, Behaviour);
        Attempt = Attempt with { State = AttemptState.Submitted, SubmittedAt = now, Result = submission.Result };
        return submission;
    }

    public IReadOnlyList<QuestionView> Look(ReviewMoment moment) => Views.Of(Course, Quiz, Attempt, "sv", moment);

    private Enrolment Enrolment() => new()
    {
        Id = Attempt.Enrolment,
        Tenant = Attempt.Tenant,
        Person = Attempt.Person,
        CourseId = Course.Id,
        Version = Attempt.Version,
        EnrolledAt = SampleCourse.Noon,
    };
}
