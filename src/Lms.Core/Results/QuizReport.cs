using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Statistics;

namespace Lms.Core.Results;

/// <summary>A quiz's figures as they may be shown. Screen and export are drawn from the same report.</summary>
public sealed record QuizReport
{
    /// <summary>The newest version among the attempts, or the current one when there are none.</summary>
    public required CourseVersion Version { get; init; }

    /// <summary>The quiz in that version.</summary>
    public required Quiz Quiz { get; init; }

    /// <summary>Which attempts.</summary>
    public required AttemptSample Sample { get; init; }

    /// <summary>The one version that attempts were taken from; null = all.</summary>
    public string? Only { get; init; }

    /// <summary>The versions that attempts were made in, oldest first; empty when some have too few people to be told apart.</summary>
    public IReadOnlyList<VersionCount> Versions { get; init; } = [];

    /// <summary>Different people in the sample.</summary>
    public required int People { get; init; }

    /// <summary>How far figures may be shown and trusted.</summary>
    public required SampleStrength Strength { get; init; }

    /// <summary>The figures; null when <see cref="Strength"/> is <see cref="SampleStrength.Hidden"/>.</summary>
    public QuizAnalysis? Analysis { get; init; }

    /// <summary>Attempts that reached the pass mark; null when the quiz has none, or when figures are hidden.</summary>
    public int? Passed { get; init; }

    /// <summary>Attempts left out because answers wait for a person's mark.</summary>
    public int Waiting { get; init; }

    /// <summary>When the last of the attempts was handed in, UTC; null when there are none.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The questions, in the course's order; empty when figures are hidden.</summary>
    public IReadOnlyList<QuestionReport> Questions { get; init; } = [];
}
