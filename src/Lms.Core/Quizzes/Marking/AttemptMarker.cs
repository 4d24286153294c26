using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Observation;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Marking.Pairs;
using Lms.Core.Quizzes.Player;

namespace Lms.Core.Quizzes.Marking;

/// <summary>
/// Marks answers that wait for a person. For trainers and administrators of the learner's tenant, never for one's own
/// answers; whoever may not mark is answered as if nothing existed. Learners' names are not shown.
/// </summary>
/// <param name="marks">Marks.</param>
/// <param name="opinions">What two markers find, each by themselves.</param>
/// <param name="attempts">Attempts.</param>
/// <param name="courses">Published courses.</param>
/// <param name="types">The host's question types.</param>
/// <param name="behaviours">The host's behaviours.</param>
/// <param name="views">Question and answer as they are shown.</param>
public sealed class AttemptMarker(
    IMarkStore marks, IOpinionStore opinions, IAttemptStore attempts, ICourseStore courses, QuestionTypes types, QuizBehaviours behaviours, QuestionViews views)
{
    /// <summary>The most attempts that a queue looks at; the others follow once these are marked.</summary>
    public const int MostWaiting = 50;

    private const int MostMarked = 10;
    private const int MostCompared = 2_000;

    /// <summary>What there is to mark.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The queue, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<MarkingQueue>> ListAsync(Actor actor, CancellationToken token)
    {
        if (!MayMark(actor))
            return Refusal.NotFound;
        var waiting = await AnswersAsync(actor, await marks.ListPendingAsync(actor.Tenant, actor.Person, MostWaiting, token), token);
        var marked = await AnswersAsync(actor, await marks.ListMarkedAsync(actor.Tenant, actor.Person, MostMarked, token), token);
        var pairs = waiting.Concat(marked).Where(answer => answer.Quiz.Markers > 1).Select(answer => answer.Attempt).Distinct();
        var given = (await opinions.ListAsync(actor.Tenant, [.. pairs], token)).ToLookup(one => (one.Attempt, one.Question));
        return new MarkingQueue(
            [.. waiting.Where(answer => answer.Mark is null).Select(answer => answer with { Turn = PairRule.Turn([.. Of(answer)], actor.Person) })],
            [.. marked
                .Where(answer => answer.Mark is { } mark && (mark.Marker == actor.Person || Of(answer).Any(one => one.Marker == actor.Person)))
                .OrderByDescending(answer => answer.Mark!.At)
                .Take(MostMarked)])
        {
            Agreement = await AgreementAsync(actor, token),
        };

        IEnumerable<Opinion> Of(WaitingAnswer answer) => given[(answer.Attempt, answer.Question)];
    }

    /// <summary>One answer.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="question">The question's id.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The answer, or the refusals <c>not-found</c> (also for an answer that no person marks) and <c>own-attempt</c>.</returns>
    public async Task<Outcome<MarkingSheet>> OpenAsync(Actor actor, AttemptId attempt, string question, CancellationToken token)
    {
        var found = await FindAsync(actor, attempt, question, token);
        if (!found.Succeeded)
            return found.Refusal;
        var (work, answer) = found.Value;
        return Sheet(work, answer, actor.Language) with { Pair = await PairAsync(actor, work.Quiz, answer, token) };
    }

    /// <summary>Marks an answer, or corrects its mark: result, completion and certificate follow at once or not at all.</summary>
    /// <param name="actor">Who marks.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>
    /// The answer with its mark, or, where two mark, as it waits for the other; or the refusals <c>not-found</c>,
    /// <c>own-attempt</c>, <c>share-invalid</c>, <c>comment-too-long</c> and <c>marked-meanwhile</c>, where two mark also
    /// <c>pair-complete</c>, <c>decision-reason-missing</c> and <c>decision-reason-too-long</c>. After a refusal nothing has changed.
    /// </returns>
    public async Task<Outcome<MarkingSheet>> MarkAsync(Actor actor, NewMark mark, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(mark);
        var found = await FindAsync(actor, mark.Attempt, mark.Question, token);
        if (!found.Succeeded)
            return found.Refusal;
        var (course, quiz) = (found.Value.Work.Course, found.Value.Work.Quiz);
        var rubric = Rubric.Of(course.Questions.First(one => one.Id == mark.Question), actor.Language);
        var pair = await PairAsync(actor, quiz, found.Value.Answer, token);
        var alone = pair is null || pair.Pair is not null;
        if (mark.Levels is { } levels)
        {
            if (rubric?.Fits(levels) != true)
                return MarkRefusals.RubricIncomplete;
            mark = mark with { Share = rubric.Share(levels), Comment = rubric.Without(mark.Comment) };
            if (alone)
                mark = mark with { Comment = rubric.Words(levels, actor.Language) + "\n\n" + mark.Comment };
        }

        if (mark.Share is < 0 or > 1)
            return MarkRefusals.ShareInvalid;
        if (mark.Comment.Length > NewMark.MaxComment)
            return MarkRefusals.CommentTooLong;
        if (pair?.Pair is not null && string.IsNullOrWhiteSpace(mark.Reason))
            return MarkRefusals.ReasonMissing;
        if (mark.Reason.Length > NewMark.MaxReason)
            return MarkRefusals.ReasonTooLong;
        mark = mark with { Comment = mark.Comment.Trim(), Reason = pair?.Pair is null ? "" : mark.Reason.Trim() };
        Submission? decided = null;
        Submission Decide(QuizAttempt attempt, Enrolment enrolment, string learner, DateTimeOffset now) =>
            decided = SubmissionRule.Of(course, quiz, attempt, enrolment, learner, now, types, behaviours.Of(quiz));
        var marked = alone
            ? await marks.MarkAsync(actor, mark, Decide, token)
            : await opinions.GiveAsync(actor, mark, all => PairRule.Settle(quiz, all, mark, rubric, actor.Language), Decide, token);
        QuizInstruments.CountAdvance(marked.Succeeded ? decided?.Advance : null);
        return marked.Succeeded ? await OpenAsync(actor, mark.Attempt, mark.Question, token) : marked.Refusal;
    }

    /// <summary>The name of the learner behind an answer. Marks are given without it; whoever looks is written into the log.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="question">The question's id.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The name, or the refusals of <see cref="OpenAsync"/>.</returns>
    public async Task<Outcome<string>> ShowNameAsync(Actor actor, AttemptId attempt, string question, CancellationToken token)
    {
        var found = await FindAsync(actor, attempt, question, token);
        if (!found.Succeeded)
            return found.Refusal;
        return await marks.ShowNameAsync(actor, attempt, token) is { } name ? name : Refusal.NotFound;
    }

    /// <summary>What two find, as far as the person may see it; null where one marks alone, or marked before two could.</summary>
    private async Task<PairSheet?> PairAsync(Actor actor, Quiz quiz, WaitingAnswer answer, CancellationToken token)
    {
        if (quiz.Markers == 1)
            return null;
        var given = (await opinions.ListAsync(actor.Tenant, [answer.Attempt], token)).Where(one => one.Question == answer.Question).ToList();
        return answer.Mark is not null && OpinionPair.Of(given) is null
            ? null
            : new(PairRule.Turn(given, actor.Person), given.FindLast(one => one.Marker == actor.Person), OpinionPair.Of(given), quiz.MarkersApart);
    }

    private async Task<IReadOnlyList<QuizAgreement>> AgreementAsync(Actor actor, CancellationToken token)
    {
        var agreement = new List<QuizAgreement>();
        foreach (var figures in PairAgreement.Of(await opinions.ListNewestAsync(actor.Tenant, MostCompared, token)))
        {
            if (await courses.FindCurrentAsync(actor.Tenant, figures.Quiz.Course, token) is { } key
                && await courses.FindVersionAsync(actor.Tenant, key, token) is { } version
                && version.Course.FindQuiz(figures.Quiz.Item) is { } quiz)
            {
                agreement.Add(new(version.Course, quiz, figures));
            }
        }

        return agreement;
    }

    private async Task<List<WaitingAnswer>> AnswersAsync(Actor actor, IReadOnlyList<QuizAttempt> found, CancellationToken token)
    {
        var answers = new List<WaitingAnswer>();
        foreach (var attempt in found)
            answers.AddRange(Answers(await FindAsync(actor, attempt, token)));
        return answers;
    }

    private static bool MayMark(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsAny(Role.Trainer | Role.Administrator);
    }

    private async Task<Outcome<(Work Work, WaitingAnswer Answer)>> FindAsync(Actor actor, AttemptId id, string question, CancellationToken token)
    {
        if (!MayMark(actor) || await attempts.FindAsync(actor.Tenant, id, token) is not { State: AttemptState.Submitted } attempt)
            return Refusal.NotFound;
        if (attempt.Person == actor.Person)
            return MarkRefusals.OwnAttempt;
        return await FindAsync(actor, attempt, token) is { } work && Answers(work).Find(answer => answer.Question == question) is { } found
            ? (work, found)
            : Refusal.NotFound;
    }

    private async Task<Work?> FindAsync(Actor actor, QuizAttempt attempt, CancellationToken token) =>
        await courses.FindVersionAsync(actor.Tenant, attempt.Version, token) is { } version
        && version.Course.FindQuiz(attempt.QuizId) is { } quiz
        && behaviours.Find(quiz.Behaviour) is not null
            ? new(attempt, version.Course, quiz)
            : null;

    /// <summary>The attempt's answers that a person marks, marked or not, in the order asked.</summary>
    private List<WaitingAnswer> Answers(Work? work)
    {
        if (work is null)
            return [];
        var answers = new List<WaitingAnswer>();
        foreach (var planned in work.Attempt.Plan)
        {
            if (AttemptGrading.Question(work.Course, planned, types) is not { } question)
                continue;
            var unmarked = AttemptGrading.Run(question, work.Attempt with { Marks = [] });
            if (behaviours.Of(work.Quiz).Final(unmarked) is null)
                answers.Add(new(work.Attempt.Id, planned.Question, question.Source.Prompt, work.Course, work.Quiz, work.Attempt.SubmittedAt!.Value, work.Attempt.MarkOf(planned.Question)));
        }

        return answers;
    }

    private MarkingSheet Sheet(Work work, WaitingAnswer answer, string language)
    {
        var open = work.Quiz with { Matrix = ReviewMatrix.Everything };
        var view = views.Of(work.Course, open, work.Attempt, language, ReviewMoment.Later).First(view => view.Id == answer.Question);
        var guidance = AttemptGrading.Question(work.Course, work.Attempt.Plan.First(planned => planned.Question == answer.Question), types)!.ForGrader;
        return new(answer, view, guidance, [.. work.Attempt.Marks.Where(mark => mark.Question == answer.Question)])
        {
            Rubric = Rubric.Of(work.Course.Questions.First(source => source.Id == answer.Question), language),
        };
    }

    private sealed record Work(QuizAttempt Attempt, Course Course, Quiz Quiz);
}
