using Lms.Core.Certificates.Design;
using Lms.Core.Quizzes;

namespace Lms.Core.Courses;

/// <summary>A course as published: structure once, texts per language, questions and certificate design included.</summary>
public sealed record Course
{
    /// <summary>Unique in the library and within a tenant, <c>[a-z0-9-]+</c>; part of addresses.</summary>
    public required string Id { get; init; }

    /// <summary>Title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>One or two sentences for the catalogue.</summary>
    public LocalText Summary { get; init; } = LocalText.Empty;

    /// <summary>Motif of the course picture: motet, halsa, samtal, leda or egen.</summary>
    public string Picture { get; init; } = "egen";

    /// <summary>True for a course that shows authors what can be made: it stands last in the catalogue and is never suggested.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsSample { get; init; }

    /// <summary>Estimated minutes in all.</summary>
    public int Minutes { get; init; }

    /// <summary>Languages of the content, the first one being the fallback.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["sv"];

    /// <summary>Competences that the course builds, by id.</summary>
    public IReadOnlyList<string> Competences { get; init; } = [];

    /// <summary>The parts, in order.</summary>
    public required IReadOnlyList<CourseModule> Modules { get; init; }

    /// <summary>Every quiz of the course, self-tests and exam.</summary>
    public IReadOnlyList<Quiz> Quizzes { get; init; } = [];

    /// <summary>Id of the quiz that must be passed; null when reading is enough.</summary>
    public string? Exam { get; init; }

    /// <summary>The questions that the quizzes draw from.</summary>
    public IReadOnlyList<QuestionSource> Questions { get; init; } = [];

    /// <summary>The certificate; null when the course gives none.</summary>
    public CertificateDesign? Certificate { get; init; }

    /// <summary>Months that a certificate is valid; 0 = without end.</summary>
    public int CertificateValidMonths { get; init; }

    /// <summary>Content hash by asset path, e.g. <c>assets/isberg.svg</c>.</summary>
    public IReadOnlyDictionary<string, string> Assets { get; init; } = new Dictionary<string, string>();

    /// <summary>The words that the lessons' texts explain, in the author's order.</summary>
    public IReadOnlyList<GlossaryTerm> Glossary { get; init; } = [];

    /// <summary>The working material, in the author's order; none when the course has no handbook.</summary>
    public IReadOnlyList<HandbookPage> Handbook { get; init; } = [];

    /// <summary>All lessons in reading order.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<Lesson> Lessons => Modules.SelectMany(module => module.Lessons);

    /// <summary>Everything with blocks to read: the lessons, then the handbook's pages as lessons.</summary>
    internal IEnumerable<(Lesson Lesson, HandbookPage? Page)> Sheets =>
        Lessons.Select(lesson => (lesson, (HandbookPage?)null)).Concat(Handbook.Select(page => (page.Sheet, (HandbookPage?)page)));

    /// <summary>The lessons that are written, at least in part, in that very language.</summary>
    /// <param name="language">A language code, such as <c>sv-ll</c>.</param>
    public IEnumerable<Lesson> LessonsIn(string language) => Lessons.Where(lesson => lesson.IsIn(language));

    /// <summary>The lesson with that id, or null.</summary>
    /// <param name="lessonId">Id within the course.</param>
    public Lesson? FindLesson(string lessonId) => Lessons.FirstOrDefault(lesson => lesson.Id == lessonId);

    /// <summary>The page of the handbook with that id, or null.</summary>
    /// <param name="pageId">Id within the handbook.</param>
    public HandbookPage? FindPage(string pageId) => Handbook.FirstOrDefault(page => page.Id == pageId);

    /// <summary>The quiz with that id, or null.</summary>
    /// <param name="quizId">Id within the course.</param>
    public Quiz? FindQuiz(string quizId) => Quizzes.FirstOrDefault(quiz => quiz.Id == quizId);

    /// <summary>True when the quiz stands in a lesson marked sensitive: it is then scored in the browser only.</summary>
    /// <param name="quizId">Id within the course.</param>
    public bool IsPrivate(string quizId) => Lessons.Any(lesson => lesson.Sensitive && lesson.HasQuiz(quizId));
}
