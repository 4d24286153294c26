using System.Text.Json.Serialization;

namespace Lms.Core.Quizzes;

/// <summary>A self-test or an exam: which questions, under which rules.</summary>
public sealed record Quiz
{
    /// <summary>Unique in the course.</summary>
    public required string Id { get; init; }

    /// <summary>Self-test or exam.</summary>
    public required QuizKind Kind { get; init; }

    /// <summary>Title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Name of the behaviour, e.g. <c>deferred</c> or <c>immediate</c>.</summary>
    public string Behaviour { get; init; } = "deferred";

    /// <summary>Named questions by <see cref="QuestionSource.Id"/>, in order.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Questions drawn at random, after the named ones.</summary>
    public IReadOnlyList<QuizDraw> Draw { get; init; } = [];

    /// <summary>Parts with headings of their own; the questions then stand here, and <see cref="Questions"/> and <see cref="Draw"/> are empty.</summary>
    public IReadOnlyList<QuizSection> Sections { get; init; } = [];

    /// <summary>Points of a question where they are not 1, by <see cref="QuestionSource.Id"/>; above 0.</summary>
    public IReadOnlyDictionary<string, decimal> Points { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Questions that must be answered before one may hand in, by <see cref="QuestionSource.Id"/>.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>True: every question must be answered before one may hand in.</summary>
    public bool AllRequired { get; init; }

    /// <summary>Share of the full mark needed, 0–1; null when it is not about passing.</summary>
    public decimal? PassMark { get; init; }

    /// <summary>How many attempts one has; 0 = no limit.</summary>
    public int Attempts { get; init; }

    /// <summary>Which attempt counts.</summary>
    public GradeMethod GradeMethod { get; init; }

    /// <summary>Minutes that must pass between handing in and the next attempt; 0 = none.</summary>
    public int DelayMinutes { get; init; }

    /// <summary>True: a new attempt asks the same questions as the last one and begins with its answers.</summary>
    public bool BuildsOnLast { get; init; }

    /// <summary>True: questions come in another order in each attempt. (Options always do, unless the question says no.)</summary>
    public bool Shuffle { get; init; }

    /// <summary>Free or one after the other.</summary>
    public QuizNavigation Navigation { get; init; }

    /// <summary>Minutes that an attempt may take, before a person's own factor; 0 = no limit.</summary>
    public int TimeLimitMinutes { get; init; }

    /// <summary>Seconds after the time limit in which answers that were on their way are still taken.</summary>
    public int GraceSeconds { get; init; } = 60;

    /// <summary>When attempts may first be started, local time; null = at once.</summary>
    public DateTime? Opens { get; init; }

    /// <summary>When the last answer is taken, local time; null = never closes.</summary>
    public DateTime? Closes { get; init; }

    /// <summary>How many mark an answer that waits for a person, each by themselves: 1 or 2.</summary>
    public int Markers { get; init; } = 1;

    /// <summary>How far apart two markers may be and still make a mark together, their mean: a share of the question's points, 0–1. Beyond it somebody decides.</summary>
    public decimal MarkersApart { get; init; } = 0.1m;

    /// <summary>What a learner may see after submission, where <see cref="Matrix"/> does not say it in detail.</summary>
    public ReviewPolicy Review { get; init; } = ReviewPolicy.AfterSubmission;

    /// <summary>What a learner may see, moment by moment; null: as <see cref="Review"/> says.</summary>
    public ReviewMatrix? Matrix { get; init; }

    /// <summary>What is said of a whole attempt, by result.</summary>
    public IReadOnlyList<FeedbackBand> Bands { get; init; } = [];

    /// <summary>The sections; one without a heading when the quiz has none.</summary>
    [JsonIgnore]
    public IReadOnlyList<QuizSection> AllSections => Sections.Count > 0
        ? Sections
        : [new QuizSection { Questions = Questions, Draw = Draw, Shuffle = Shuffle }];

    /// <summary>Those of the named questions that ask nothing: texts between the others. Filled in when the course is read.</summary>
    public IReadOnlyList<string> Information { get; init; } = [];

    /// <summary>How many questions an attempt has, texts between them not counted.</summary>
    [JsonIgnore]
    public int QuestionCount => AllSections.Sum(section => section.Questions.Count(id => !Information.Contains(id)) + section.Draw.Sum(draw => draw.Count));

    /// <summary>True when an attempt may hold the question: the quiz names it or draws from its category.</summary>
    /// <param name="question">A question of the course.</param>
    public bool MayHold(QuestionSource question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return AllSections.Any(section =>
            section.Questions.Contains(question.Id) || section.Draw.Any(draw => draw.Category == question.Category));
    }

    /// <summary>Points of a question.</summary>
    /// <param name="questionId">See <see cref="QuestionSource.Id"/>.</param>
    public decimal PointsOf(string questionId) => Points.GetValueOrDefault(questionId, 1);

    /// <summary>True when the question must be answered before one may hand in.</summary>
    /// <param name="questionId">See <see cref="QuestionSource.Id"/>.</param>
    public bool Requires(string questionId) => AllRequired || Required.Contains(questionId);

    /// <summary>What may be seen at a moment.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="passed">Whether the attempt passed.</param>
    public ReviewItems Visible(ReviewMoment moment, bool passed)
    {
        if (Matrix is not null)
            return Matrix.At(moment);
        if (moment == ReviewMoment.During)
            return ReviewItems.All;
        return Review switch
        {
            ReviewPolicy.AfterSubmission => ReviewItems.All,
            ReviewPolicy.AfterPass when passed => ReviewItems.All,
            ReviewPolicy.AfterPass => ReviewItems.Answer | ReviewItems.Correctness | ReviewItems.Mark | ReviewItems.Overall,
            _ => ReviewItems.Overall,
        };
    }

    /// <summary>What is said of an attempt with that result; empty when nothing is.</summary>
    /// <param name="share">Share of the full mark, 0–1.</param>
    public LocalText BandOf(decimal share) =>
        Bands.Where(band => share >= band.From).MaxBy(band => band.From)?.Text ?? LocalText.Empty;
}
