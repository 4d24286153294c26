using System.Text;
using Lms.Core.Content;
using Lms.Core.Content.Publishing;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Gift;
using Lms.Core.Quizzes.Player;

namespace Lms.Core.Authoring;

/// <summary>
/// The trainers' path: write GIFT, see every problem, keep a draft, try it as a learner, publish it as a course of one's own.
/// Whoever is neither trainer nor administrator is answered as if nothing existed.
/// </summary>
/// <param name="types">The host's question types.</param>
/// <param name="behaviours">The host's behaviours.</param>
/// <param name="views">The learner's views.</param>
/// <param name="sets">Where drafts lie.</param>
/// <param name="courses">Where courses are published.</param>
/// <param name="publications">Receives what was refused.</param>
/// <param name="time">The clock.</param>
public sealed class QuestionSetAuthor(
    QuestionTypes types,
    QuizBehaviours behaviours,
    QuestionViews views,
    IQuestionSetStore sets,
    ICourseStore courses,
    IPublicationStore publications,
    TimeProvider time)
{
    /// <summary>The longest title of a set or a course, in characters.</summary>
    public const int MaxTitleLength = 200;

    /// <summary>The longest summary of a course, in characters.</summary>
    public const int MaxSummaryLength = 1_000;

    /// <summary>The longest text of a set, in bytes of UTF-8. Reading one takes a second or two at the very worst.</summary>
    public const int MaxGiftBytes = 512 * 1024;

    private const string SetName = "egen";
    private const string FileName = "fragor.gift";

    private readonly GiftReader reader = new(types);
    private readonly SetPreviewer previewer = new(types, views);

    /// <summary>Reads a text without keeping it.</summary>
    /// <param name="gift">The text.</param>
    public GiftCheck Check(string gift)
    {
        ArgumentNullException.ThrowIfNull(gift);
        if (IsTooLarge(gift))
            return new([], [new(FileName, 0, AuthoringRefusals.TooLarge.Code, AuthoringRefusals.TooLarge.Message)]);
        var file = reader.Read(gift, FileName, SetName, TrainerCourse.Language);
        return new(file.Questions, file.Problems);
    }

    /// <summary>The tenant's sets, last changed first; none for who may not write.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<QuestionSet>> ListAsync(Actor actor, CancellationToken token) =>
        MayWrite(actor) ? await sets.ListAsync(actor.Tenant, token) : [];

    /// <summary>A set of the tenant.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">The set.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The set, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<QuestionSet>> FindAsync(Actor actor, Guid id, CancellationToken token) =>
        MayWrite(actor) && await sets.FindAsync(actor.Tenant, id, token) is { } set ? set : Refusal.NotFound;

    /// <summary>Saves a draft, faults and all.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The set; null makes a new one.</param>
    /// <param name="revision">The revision that the change builds on; 0 for a new set.</param>
    /// <param name="title">Title.</param>
    /// <param name="gift">The text.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The stored set, or the refusals <c>title-missing</c>, <c>title-too-long</c>, <c>set-too-large</c>,
    /// <c>not-found</c>, <c>set-changed-by-other</c>. After a refusal nothing has changed.
    /// </returns>
    public async Task<Outcome<QuestionSet>> SaveAsync(
        Actor actor, Guid? id, int revision, string title, string gift, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(gift);
        if (!MayWrite(actor))
            return Refusal.NotFound;
        if (TitleFault(title) is { } fault)
            return fault;
        if (IsTooLarge(gift))
            return AuthoringRefusals.TooLarge;
        var now = time.GetUtcNow();
        if (id is not { } known)
            return await sets.SaveAsync(actor, new(Guid.CreateVersion7(now), actor.Tenant, actor.Person, title.Trim(), gift, 0, now, null), token);
        return await sets.FindAsync(actor.Tenant, known, token) is { } stored
            ? await sets.SaveAsync(actor, stored with { Title = title.Trim(), Gift = gift, Revision = revision, ChangedAt = now }, token)
            : Refusal.NotFound;
    }

    /// <summary>The set's questions as a learner would meet them.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The set.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The preview, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<SetPreview>> PreviewAsync(Actor actor, Guid id, CancellationToken token)
    {
        var found = await FindAsync(actor, id, token);
        return found.Then(set => new SetPreview(set, previewer.Show(set, Check(set.Gift).Questions, [], actor.Language)));
    }

    /// <summary>The preview with the feedback of some questions, as if a learner had them checked. Nothing is stored.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The set.</param>
    /// <param name="answers">The answers; a blank one, or one to a question that is not there, changes nothing.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The preview, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<SetPreview>> PreviewAnswersAsync(Actor actor, Guid id, IReadOnlyCollection<Answer> answers, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var found = await FindAsync(actor, id, token);
        var now = time.GetUtcNow();
        return found.Then(set => new SetPreview(set, previewer.Show(
            set,
            Check(set.Gift).Questions,
            [.. answers.Select(answer => new AttemptStep(answer.Question, 1, StepAction.Check, answer.Response, now, answer.Certainty))],
            actor.Language)));
    }

    /// <summary>Publishes the set as a course of the tenant's own; again as the next version of the same course.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The set.</param>
    /// <param name="title">The course's title.</param>
    /// <param name="summary">The course's summary; may be empty.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The published version, or the refusals <c>not-found</c>, <c>title-missing</c>, <c>title-too-long</c>,
    /// <c>summary-too-long</c>, <c>set-has-problems</c>, <c>set-empty</c>, <c>behaviour-question</c>, <c>set-changed-by-other</c>.
    /// </returns>
    public async Task<Outcome<CourseVersion>> PublishAsync(Actor actor, Guid id, string title, string summary, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(summary);
        var found = await FindAsync(actor, id, token);
        if (!found.Succeeded)
            return found.Refusal;
        if (TitleFault(title) is { } fault)
            return fault;
        if (summary.Length > MaxSummaryLength)
            return AuthoringRefusals.LongSummary;
        var check = Check(found.Value.Gift);
        if (check.Problems.Count > 0)
            return await RefuseAsync(actor, id, AuthoringRefusals.HasProblems(check.Problems), check.Problems.Count, token);
        if (check.Questions.Count == 0)
            return await RefuseAsync(actor, id, AuthoringRefusals.Empty, 0, token);
        var course = TrainerCourse.Of("", title.Trim(), summary.Trim(), check.Questions, types);
        if (course.Quizzes.SelectMany(quiz => QuizCombinations.Faults(quiz, course.Questions, types, behaviours)).ToList() is { Count: > 0 } faults)
            return await RefuseAsync(actor, id, AuthoringRefusals.MayNotAsk(faults), faults.Count, token);

        if (found.Value.CourseId is not { } courseId)
        {
            // The id is kept before the course is published, so that a publication that failed half way is repeated
            // under the same id instead of leaving a course that no set knows.
            courseId = TrainerCourse.NewId(title);
            var kept = await sets.SaveAsync(actor, found.Value with { CourseId = courseId, ChangedAt = time.GetUtcNow() }, token);
            if (!kept.Succeeded)
                return kept.Refusal;
        }

        return await courses.PublishAsync(actor, OptionTokens.Replace(course with { Id = courseId }), token);
    }

    // Administrators see what trainers could not publish, without asking them.
    private async Task<Refusal> RefuseAsync(Actor actor, Guid set, Refusal refusal, int problems, CancellationToken token)
    {
        await publications.RecordRefusalAsync(actor, set, refusal.Code, problems, token);
        return refusal;
    }

    private static bool IsTooLarge(string gift) => gift.Length > MaxGiftBytes || Encoding.UTF8.GetByteCount(gift) > MaxGiftBytes;

    private static bool MayWrite(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsAny(Role.Trainer | Role.Administrator);
    }

    private static Refusal? TitleFault(string title) => title.Trim().Length switch
    {
        0 => AuthoringRefusals.NoTitle,
        > MaxTitleLength => AuthoringRefusals.LongTitle,
        _ => null,
    };
}
