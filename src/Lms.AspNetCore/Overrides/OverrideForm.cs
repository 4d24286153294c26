using System.Globalization;
using Lms.Core;
using Lms.Core.Quizzes.Overrides;

namespace Lms.AspNetCore.Overrides;

/// <summary>What somebody wrote to give other rules at a quiz.</summary>
public sealed class OverrideForm
{
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm"];

    /// <summary>Whom it is for: <c>p-</c> and a person's id, or <c>e-</c> and a unit's.</summary>
    public string? Whom { get; init; }

    /// <summary>Extra attempts.</summary>
    public string? Attempts { get; init; }

    /// <summary>The time factor, with decimal comma or point; <c>0</c> = no limit.</summary>
    public string? Time { get; init; }

    /// <summary>When it opens.</summary>
    public string? Opens { get; init; }

    /// <summary>When it closes.</summary>
    public string? Closes { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>True: attempts under way get the longer time as well.</summary>
    public bool UnderWay { get; init; }

    /// <summary>The decision that it describes, or the refusal of what cannot be read.</summary>
    /// <param name="quiz">Course and quiz.</param>
    /// <param name="id">The decision's id.</param>
    internal Outcome<QuizOverride> Read(ItemKey quiz, Guid id)
    {
        if (!Number(Attempts, out var attempts) || attempts != decimal.Truncate(attempts) || attempts > OverrideRefusals.MostAttempts || !Factor(out var factor))
            return OverrideRefusals.NumberInvalid;
        if (!Clock(Opens, out var opens) || !Clock(Closes, out var closes))
            return OverrideRefusals.WindowInvalid;
        var target = Guid.TryParse(Whom is { Length: > 2 } ? Whom[2..] : "", out var chosen) ? chosen : (Guid?)null;
        return new QuizOverride
        {
            Id = id,
            Quiz = quiz,
            Person = target is { } person && Whom!.StartsWith("p-", StringComparison.Ordinal) ? new(person) : null,
            Unit = target is { } unit && Whom!.StartsWith("e-", StringComparison.Ordinal) ? new(unit) : null,
            Allowance = new() { ExtraAttempts = (int)attempts, TimeFactor = factor, Opens = opens, Closes = closes },
            Reason = (Reason ?? "").ReplaceLineEndings("\n"),
        };
    }

    private bool Factor(out decimal factor)
    {
        factor = 1;
        return string.IsNullOrWhiteSpace(Time) || Number(Time, out factor);
    }

    private static bool Number(string? written, out decimal number)
    {
        number = 0;
        return string.IsNullOrWhiteSpace(written)
            || (decimal.TryParse(written.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && number <= 1_000);
    }

    private static bool Clock(string? written, out DateTime? time)
    {
        time = null;
        if (string.IsNullOrWhiteSpace(written))
            return true;
        if (!DateTime.TryParseExact(written.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return false;
        time = read;
        return true;
    }
}
