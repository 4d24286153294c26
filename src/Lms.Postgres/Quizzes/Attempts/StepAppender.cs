using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Npgsql;

namespace Lms.Postgres.Quizzes.Attempts;

/// <summary>Appends answers.</summary>
internal static class StepAppender
{
    // Raised by lms.check_step() when the statement's own guard was overtaken by another one.
    private const string Closed = "LM001";
    private const string NotGrowing = "LM002";

    /// <param name="session">Without a transaction: the one statement is one.</param>
    /// <param name="id">The attempt.</param>
    /// <param name="step">The step.</param>
    public static async Task<StepReceipt> AppendAsync(TenantSession session, AttemptId id, AttemptStep step)
    {
        var arguments = new
        {
            Id = id.Value,
            step.Question,
            step.Sequence,
            Action = StoredText.Of(step.Action),
            Response = StoredJson.Write(Clean(step.Response)),
            step.Certainty,
        };
        ReceiptRow? row;
        try
        {
            row = await RunAsync(session, arguments, appends: true);
        }
        catch (PostgresException e) when (e.SqlState is Closed or NotGrowing)
        {
            // Another call was first; what is there now says what became of this one.
            row = await RunAsync(session, arguments, appends: false);
        }

        return new(row?.Fate ?? StepFate.Closed, row?.Newest(step.Question));
    }

    private static Task<ReceiptRow?> RunAsync(TenantSession session, object arguments, bool appends)
    {
        const string append = """
            INSERT INTO lms.attempt_step (tenant_id, attempt_id, question_id, sequence, action, response, certainty, at)
            SELECT @tenant, attempt.attempt_id, @Question, @Sequence, @Action, @Response::jsonb, @Certainty, lms.clock()
              FROM lms.quiz_attempt AS attempt
             WHERE attempt.tenant_id = @tenant AND attempt.attempt_id = @Id AND attempt.state = 'open'
               AND (attempt.closes_at IS NULL OR attempt.closes_at > lms.clock())
               AND NOT EXISTS (
                    SELECT FROM lms.attempt_step AS stored
                     WHERE stored.tenant_id = @tenant AND stored.attempt_id = @Id
                       AND stored.question_id = @Question AND stored.sequence >= @Sequence)
            ON CONFLICT (tenant_id, attempt_id, question_id, sequence) DO NOTHING;

            """;
        const string receipt = """
            SELECT attempt.state AS State,
                   coalesce(attempt.closes_at <= lms.clock(), false) AS IsLate,
                   EXISTS (
                       SELECT FROM lms.attempt_step AS same
                        WHERE same.tenant_id = @tenant AND same.attempt_id = @Id
                          AND same.question_id = @Question AND same.sequence = @Sequence
                          AND same.action = @Action AND same.response = @Response::jsonb
                          AND same.certainty IS NOT DISTINCT FROM @Certainty) AS IsStored,
                   newest.sequence AS Sequence,
                   newest.action AS Action,
                   newest.response::text AS Response,
                   newest.at AS At,
                   newest.certainty AS Certainty
              FROM lms.quiz_attempt AS attempt
              LEFT JOIN LATERAL (
                    SELECT step.sequence, step.action, step.response, step.at, step.certainty
                      FROM lms.attempt_step AS step
                     WHERE step.tenant_id = @tenant AND step.attempt_id = @Id AND step.question_id = @Question
                     ORDER BY step.sequence DESC
                     LIMIT 1) AS newest ON true
             WHERE attempt.tenant_id = @tenant AND attempt.attempt_id = @Id
            """;
        return session.FindAsync<ReceiptRow>(appends ? append + receipt : receipt, arguments);
    }

    private static Response Clean(Response response) => new(response.Fields.Select(field =>
        new KeyValuePair<string, IReadOnlyList<string>>(StoredText.Clean(field.Key), [.. field.Value.Select(StoredText.Clean)])));

    private sealed record ReceiptRow(
        string State, bool IsLate, bool IsStored, long? Sequence, string? Action, string? Response, DateTime? At, int? Certainty)
    {
        public StepFate Fate => IsStored ? StepFate.Stored
            : StoredText.Value<AttemptState>(State) != AttemptState.Open ? StepFate.Closed
            : IsLate ? StepFate.Late
            : StepFate.NewerExists;

        public AttemptStep? Newest(string question) => Sequence is { } sequence
            ? new(question, sequence, StoredText.Value<StepAction>(Action!), StoredJson.Read<Response>(Response!), StoredText.Utc(At!.Value), Certainty)
            : null;
    }
}
