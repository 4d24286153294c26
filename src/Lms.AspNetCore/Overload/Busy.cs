using System.Globalization;
using Lms.Core;

namespace Lms.AspNetCore.Overload;

/// <summary>What is said to whom a node has no time for.</summary>
internal static class Busy
{
    /// <summary>Header that says how soon to come back. Spread, so that not all who were turned away return at once.</summary>
    internal static string RetryAfter => Random.Shared.Next(3, 11).ToString(CultureInfo.InvariantCulture);

    internal static readonly Refusal Node = new(
        "too-busy",
        new Text(
            "Många använder utbildningsplattformen just nu. Det du har skrivit finns kvar. Försök igen om några sekunder.",
            "Many people are using the learning platform right now. What you have written is still here. Try again in a few seconds."),
        RefusalKind.Unavailable);

    internal static readonly Refusal Person = new(
        "saves-too-often",
        new Text(
            "Du har sparat många gånger på kort tid. Det du har skrivit finns kvar. Vänta några sekunder och spara igen.",
            "You have saved many times in a short time. What you have written is still here. Wait a few seconds and save again."));

    internal static string After(TimeSpan wait) => Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
