using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Quizzes.Overrides;

namespace Lms.AspNetCore.Overrides;

/// <summary>Says in plain words what holds for somebody at a quiz besides its own rules.</summary>
/// <param name="page">The page.</param>
internal sealed class AllowanceWords(LmsPage page)
{
    /// <summary>Each point by itself.</summary>
    public IEnumerable<string> Of(QuizAllowance allowance)
    {
        if (allowance.ExtraAttempts > 0)
            yield return page.Count(allowance.ExtraAttempts, new Text("extra försök", "extra attempt"), new Text("extra försök", "extra attempts"));
        if (allowance.TimeFactor == 0)
            yield return page.Say("ingen tidsgräns", "no time limit");
        else if (allowance.TimeFactor != 1)
            yield return page.Say($"{allowance.TimeFactor.ToString("0.##", page.Visitor.Culture)} gånger så lång tid", $"{allowance.TimeFactor.ToString("0.##", page.Visitor.Culture)} times the time");
        if (allowance.Opens is { } opens)
            yield return page.Say($"öppnar {page.Dates.Wall(opens)}", $"opens on {page.Dates.Wall(opens)}");
        if (allowance.Closes is { } closes)
            yield return page.Say($"stänger {page.Dates.Wall(closes)}", $"closes on {page.Dates.Wall(closes)}");
    }
}
