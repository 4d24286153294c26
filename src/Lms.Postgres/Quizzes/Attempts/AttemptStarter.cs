using Lms.Core;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Postgres.Quizzes.Attempts;

/// <summary>Starts attempts, one at a time for each enrolment. The decision is made between two looks; the second one holds the lock.</summary>
internal static class AttemptStarter
{
    /// <param name="session">Without a transaction: each statement is one.</param>
    /// <param name="start">What to make.</param>
    public static async Task<Outcome<QuizAttempt>> StartAsync(TenantSession session, AttemptStart start)
    {
        for (var earlier = start.Earlier; ; earlier = null)
        {
            if (earlier is null)
            {
                var point = await StartRow.FindAsync(session, start);
                if (point?.There is { } there)
                    return await ReadAsync(session, start, there);
                earlier = point?.Earlier;
            }

            if (earlier is null)
                return Refusal.NotFound;
            var window = start.Decide(earlier);
            if (!window.Succeeded)
                return window.Refusal;
            var rounded = new AttemptWindow(Stored(window.Value.DueAt), Stored(window.Value.ClosesAt));
            var made = await StartAsync(session, start, rounded, earlier.Count);
            if (made.Fate == "made")
                return made.ToAttempt(start, rounded) with { Allowance = earlier.Allowance };
            if (made.Fate == "unknown")
                return Refusal.NotFound;
            if (made.Attempt is { } other)
                return await ReadAsync(session, start, other);

            // Another attempt was made and handed in since: decide again, with that in mind.
        }
    }

    private static async Task<Outcome<QuizAttempt>> ReadAsync(TenantSession session, AttemptStart start, Guid id) =>
        (await AttemptRow.FindAsync(session, new(id)))!.ToAttempt(start.Actor.Tenant);

    private static async Task<MadeRow> StartAsync(TenantSession session, AttemptStart start, AttemptWindow window, int earlier)
    {
        const string sql = """
            SELECT fate AS Fate, attempt AS Attempt, number AS Number, started AS Started
              FROM lms.start_attempt(
                   @tenant, @Id, @Enrolment, @Person, @Course, @ContentTenant, @Version, @Quiz, @Key, @Earlier,
                   @Plan::jsonb, @DueAt, @ClosesAt, @First::jsonb)
            """;
        return (await session.FindAsync<MadeRow>(sql, new
        {
            Id = start.Id.Value,
            Enrolment = start.Enrolment.Value,
            Person = start.Actor.Person.Value,
            Course = start.CourseId,
            ContentTenant = start.Version.ContentTenant.Value,
            Version = start.Version.Version.Value,
            Quiz = start.QuizId,
            Key = start.Key is { } key ? StoredText.Clean(key) : null,
            Earlier = earlier,
            Plan = StoredJson.Write(start.Plan),
            window.DueAt,
            window.ClosesAt,
            First = StoredJson.Write(start.FirstAnswers.Select(step => new
            {
                step.Question,
                step.Sequence,
                Action = StoredText.Of(step.Action),
                Response = StepAppender.Clean(step.Response),
                step.Certainty,
                step.Device,
            })),
        }))!;
    }

    // What is given back is what is read later: the database keeps microseconds.
    private static DateTimeOffset? Stored(DateTimeOffset? time) => time?.AddTicks(-(time.Value.Ticks % TimeSpan.TicksPerMicrosecond)).ToUniversalTime();

    private sealed record MadeRow(string Fate, Guid? Attempt, int? Number, DateTime? Started)
    {
        public QuizAttempt ToAttempt(AttemptStart start, AttemptWindow window)
        {
            var started = StoredText.Utc(Started!.Value);
            return new()
            {
                Id = start.Id,
                Tenant = start.Actor.Tenant,
                Person = start.Actor.Person,
                Enrolment = start.Enrolment,
                Version = start.Version,
                CourseId = start.CourseId,
                QuizId = start.QuizId,
                Number = Number!.Value,
                State = AttemptState.Open,
                Plan = start.Plan,
                Steps = AttemptRow.InOrder(start.Plan, start.FirstAnswers.Select(step => step with { Response = StepAppender.Clean(step.Response), At = started })),
                StartedAt = started,
                DueAt = window.DueAt,
                ClosesAt = window.ClosesAt,
                ReadAt = started,
            };
        }
    }
}
