using System.Text.Json;
using Lms.Core.Authoring.Bank;
using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Courses.Changes;
using Lms.Core.Organisation;

namespace Lms.Core.Authoring.Courses;

/// <summary>Publishes trainers' courses, after telling what it would change for whom, and takes them out of the catalogue.</summary>
/// <param name="author">Finds drafts.</param>
/// <param name="check">Reads them.</param>
/// <param name="drafts">Where drafts lie.</param>
/// <param name="courses">Published courses.</param>
/// <param name="bank">Told which questions are asked where.</param>
public sealed class CoursePublisher(
    CourseAuthor author, ManuscriptCheck check, ICourseDraftStore drafts, ICourseStore courses, IQuestionBankStore bank)
{
    /// <summary>What publishing would do. Changes nothing.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The draft.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The plan, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<PublishPlan>> PlanAsync(Actor actor, Guid id, CancellationToken token)
    {
        var found = await author.FindAsync(actor, id, token);
        if (!found.Succeeded)
            return found.Refusal;
        var draft = found.Value;
        var read = check.Read(draft.Manuscript);
        var current = await courses.FindCurrentAsync(actor.Tenant, draft.Manuscript.Id, token) is { } key ? await courses.FindVersionAsync(actor.Tenant, key, token) : null;
        var compared = current is not null && read.Course is not null;
        return new PublishPlan(
            draft,
            read,
            current,
            compared ? CourseChanges.Between(current!.Course, read.Course!, actor.Language) : CourseChanges.None,
            compared ? QuizzesThatDiffer(current!.Course, read.Course!) : [],
            await drafts.CountAudienceAsync(actor.Tenant, draft.Manuscript.Id, token));
    }

    /// <summary>Publishes a draft as the course's next version.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The draft.</param>
    /// <param name="revision">The revision that the trainer has seen the plan of.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The version, or the refusals <c>not-found</c>, <c>course-changed-by-other</c>, <c>course-has-problems</c>.</returns>
    public async Task<Outcome<CourseVersion>> PublishAsync(Actor actor, Guid id, int revision, CancellationToken token)
    {
        var found = await author.FindAsync(actor, id, token);
        if (!found.Succeeded)
            return found.Refusal;
        if (found.Value.Revision != revision)
            return CourseRefusals.Moved;
        var read = check.Read(found.Value.Manuscript);
        if (!read.IsWhole)
            return CourseRefusals.HasProblems(read.Problems);
        if (await drafts.PublishAsync(actor, found.Value, OptionTokens.Replace(read.Course!), token) is not { } version)
            return CourseRefusals.Moved;
        List<BankUse> uses = [.. from quiz in version.Course.Quizzes
                                 from picked in found.Value.Manuscript.Questions
                                 where quiz.MayHold(picked.Source)
                                 select new BankUse(picked.Question, picked.Number, version.Course.Id, quiz.Id, version.Id)];
        if (uses.Count > 0)
            await bank.RecordUseAsync(actor.Tenant, uses, token);
        return version;
    }

    /// <summary>Takes a course out of the catalogue. Who has begun it goes on; results and certificates stay.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The draft.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The draft, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<CourseDraft>> RetireAsync(Actor actor, Guid id, CancellationToken token)
    {
        var found = await author.FindAsync(actor, id, token);
        if (!found.Succeeded)
            return found.Refusal;
        await drafts.RetireAsync(actor, found.Value, token);
        return await author.FindAsync(actor, id, token);
    }

    internal static List<LocalText> QuizzesThatDiffer(Course old, Course now) =>
    [
        .. now.Quizzes.Where(quiz => old.FindQuiz(quiz.Id) is not { } before || Asked(old, before) != Asked(now, quiz)).Select(quiz => quiz.Title),
        .. old.Quizzes.Where(quiz => now.FindQuiz(quiz.Id) is null).Select(quiz => quiz.Title),
    ];

    // Tokens differ with each publication and mean nothing.
    private static string Asked(Course course, Quizzes.Quiz quiz) => JsonSerializer.Serialize(new
    {
        Quiz = quiz,
        Questions = course.Questions.Where(quiz.MayHold).Select(question => question with
        {
            Choices = [.. question.Choices.Select(choice => choice with { Id = "", MatchId = "" })],
            Parts = [.. question.Parts.Select(part => part with { Choices = [.. part.Choices.Select(choice => choice with { Id = "", MatchId = "" })] })],
        }),
    });
}
