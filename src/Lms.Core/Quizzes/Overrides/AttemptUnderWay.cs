using Lms.Core.Courses;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Quizzes.Overrides;

/// <summary>An open attempt with an end, whose time is not up, as it is needed to give it more.</summary>
/// <param name="Id">The attempt.</param>
/// <param name="Version">The attempt's version.</param>
/// <param name="StartedAt">When it was started, UTC.</param>
/// <param name="Window">How long it lasts as it stands.</param>
/// <param name="TimeFactor">The person's factor now, accommodation and overrides together.</param>
/// <param name="Allowance">What the person's overrides come to now.</param>
public sealed record AttemptUnderWay(
    AttemptId Id, VersionKey Version, DateTimeOffset StartedAt, AttemptWindow Window, decimal TimeFactor, QuizAllowance Allowance);
