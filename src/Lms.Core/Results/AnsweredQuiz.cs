using Lms.Core.Courses;

namespace Lms.Core.Results;

/// <summary>A quiz that people of the tenant have handed in.</summary>
/// <param name="Quiz">Course and quiz.</param>
/// <param name="Version">The version that was handed in last.</param>
/// <param name="People">Different people.</param>
/// <param name="Attempts">Submitted attempts.</param>
/// <param name="Waiting">Attempts of those with answers that wait for a person's mark.</param>
/// <param name="LastAt">When one was handed in last, UTC.</param>
public sealed record AnsweredQuiz(ItemKey Quiz, VersionKey Version, int People, int Attempts, int Waiting, DateTimeOffset LastAt);
