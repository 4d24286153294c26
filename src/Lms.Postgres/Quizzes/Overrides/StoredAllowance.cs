using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Overrides;

namespace Lms.Postgres.Quizzes.Overrides;

/// <summary>Allowances as the database gives them back.</summary>
internal static class StoredAllowance
{
    /// <summary>What decides about another attempt, with the most generous factor.</summary>
    public static EarlierAttempts Earlier(int count, DateTime? lastSubmittedAt, DateTime now, decimal timeFactor, string? allowances)
    {
        var allowance = Read(allowances);
        return new(count, StoredText.Utc(lastSubmittedAt), StoredText.Utc(now), QuizAllowance.MostGenerous(timeFactor, allowance.TimeFactor)) { Allowance = allowance };
    }

    /// <param name="json">A list of allowances; null when there are none.</param>
    public static QuizAllowance Read(string? json) =>
        json is null ? QuizAllowance.None : QuizAllowance.Of(StoredJson.Read<List<QuizAllowance>>(json));
}
