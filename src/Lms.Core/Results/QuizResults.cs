using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Statistics;

namespace Lms.Core.Results;

/// <summary>
/// How quizzes and their questions do, without names. For trainers and administrators of the learners' tenant; whoever
/// else asks is answered as if nothing existed.
/// </summary>
/// <param name="results">Submitted attempts.</param>
/// <param name="courses">Published courses.</param>
/// <param name="types">The host's question types.</param>
/// <param name="behaviours">The host's behaviours.</param>
public sealed class QuizResults(IResultStore results, ICourseStore courses, QuestionTypes types, QuizBehaviours behaviours)
{
    /// <summary>The quizzes that were handed in, the last one first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The quizzes, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<IReadOnlyList<QuizOverview>>> ListAsync(Actor actor, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!MaySee(actor))
            return Refusal.NotFound;
        var list = new List<QuizOverview>();
        foreach (var answered in await results.ListQuizzesAsync(actor.Tenant, token))
        {
            if (await courses.FindVersionAsync(actor.Tenant, answered.Version, token) is { } version
                && version.Course.FindQuiz(answered.Quiz.Item) is { } quiz)
            {
                list.Add(new(answered, version.Course, quiz));
            }
        }

        return list;
    }

    /// <summary>A quiz's figures.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="quiz">Course and quiz.</param>
    /// <param name="sample">Which of a person's attempts.</param>
    /// <param name="only">The one version to take attempts from; null = all.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The report, also where nobody has answered; or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<QuizReport>> AnalyseAsync(Actor actor, ItemKey quiz, AttemptSample sample, string? only, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!MaySee(actor))
            return Refusal.NotFound;
        var builder = new ReportBuilder(types, behaviours);
        var versions = new Dictionary<VersionKey, (CourseVersion Version, HashSet<PersonId> People)>();
        await foreach (var attempt in results.StreamAsync(actor.Tenant, quiz, sample, token))
        {
            if (!versions.TryGetValue(attempt.Version, out var known))
            {
                if (await courses.FindVersionAsync(actor.Tenant, attempt.Version, token) is not { } found)
                    continue;
                versions[attempt.Version] = known = (found, []);
            }

            known.People.Add(attempt.Person);
            if (only is null || known.Version.Number == only)
                builder.Add(known.Version, attempt);
        }

        if ((builder.Newest ?? await CurrentAsync(actor.Tenant, quiz, token)) is not { } shown || shown.Course.FindQuiz(quiz.Item) is not { } asked)
            return Refusal.NotFound;
        List<VersionCount> counts = [.. versions.Values.OrderBy(one => one.Version.PublishedAt).Select(one => new VersionCount(one.Version.Number, one.People.Count))];

        // Whole and part together tell about the rest: a version with few people is neither shown alone nor left out.
        var parts = counts.TrueForAll(one => SampleRule.Of(one.People) != SampleStrength.Hidden);
        return builder.Fill(new()
        {
            Version = shown,
            Quiz = asked,
            Sample = sample,
            Only = only,
            Versions = parts ? counts : [],
            People = builder.People,
            Strength = only is not null && !parts ? SampleStrength.Hidden : SampleRule.Of(builder.People),
            Waiting = builder.Waiting,
            Until = builder.Until,
        });
    }

    private static bool MaySee(Actor actor) => actor.IsAny(Role.Trainer | Role.Administrator);

    private async Task<CourseVersion?> CurrentAsync(TenantId tenant, ItemKey quiz, CancellationToken token) =>
        await courses.FindCurrentAsync(tenant, quiz.Course, token) is { } key ? await courses.FindVersionAsync(tenant, key, token) : null;
}
