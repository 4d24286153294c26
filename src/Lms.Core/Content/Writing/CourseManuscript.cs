using Lms.Core.Quizzes;

namespace Lms.Core.Content.Writing;

/// <summary>
/// A course as its author writes it: what <see cref="ModuleReader"/> makes a course of, and what a module folder holds.
/// Texts are Markdown. It may have faults; reading the folder that it is written as tells them.
/// </summary>
public sealed record CourseManuscript
{
    /// <summary>The course's id, <c>[a-z0-9-]+</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The module that the course is written as.</summary>
    public required ManuscriptOrigin Module { get; init; }

    /// <summary>Title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>One or two sentences for the catalogue.</summary>
    public LocalText Summary { get; init; } = LocalText.Empty;

    /// <summary>Motif of the course picture.</summary>
    public string Picture { get; init; } = "egen";

    /// <summary>True for a course that shows authors what can be made: last in the catalogue and never suggested.</summary>
    public bool IsSample { get; init; }

    /// <summary>Estimated minutes in all.</summary>
    public int Minutes { get; init; }

    /// <summary>Languages, the first one being the fallback; variants such as <c>sv-ll</c> among them.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["sv"];

    /// <summary>Competences that the course builds, by id.</summary>
    public IReadOnlyList<string> Competences { get; init; } = [];

    /// <summary>The parts, in order.</summary>
    public IReadOnlyList<ManuscriptModule> Modules { get; init; } = [];

    /// <summary>Self-tests and exam. The texts of sections and bands are Markdown.</summary>
    public IReadOnlyList<Quiz> Quizzes { get; init; } = [];

    /// <summary>Id of the quiz that must be passed; null when reading is enough.</summary>
    public string? Exam { get; init; }

    /// <summary>Name of the certificate's file under <c>certificates/</c>, without its ending; null when the course gives none.</summary>
    public string? Certificate { get; init; }

    /// <summary>Months that a certificate is valid; 0 = without end.</summary>
    public int CertificateValidMonths { get; init; }

    /// <summary>Copies of questions from the question bank, asked as they stand.</summary>
    public IReadOnlyList<PickedQuestion> Questions { get; init; } = [];

    /// <summary>Files kept as they were written, by path: <c>questions/…</c>, <c>certificates/…</c>, <c>handbook/…</c> and <c>glossary.yaml</c>.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>SHA-256 by path, such as <c>assets/isberg.svg</c>.</summary>
    public IReadOnlyDictionary<string, string> Assets { get; init; } = new Dictionary<string, string>();

    /// <summary>All lessons in reading order.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<ManuscriptLesson> Lessons => Modules.SelectMany(module => module.Lessons);

    /// <summary>The languages that everything must be written in.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<string> WholeLanguages => Languages.Where(language => !LanguageTag.IsVariant(language));
}
