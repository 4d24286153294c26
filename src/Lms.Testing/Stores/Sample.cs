using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lms.Core;
using Lms.Core.Authoring.Courses;
using Lms.Core.Certificates;
using Lms.Core.Certificates.Design;
using Lms.Core.Content;
using Lms.Core.Content.Writing;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;

namespace Lms.Testing.Stores;

/// <summary>Small pieces of content to store.</summary>
public static class Sample
{
    /// <summary>A name that nothing else in the database has, <c>[a-z0-9-]+</c>.</summary>
    /// <param name="prefix">How it begins.</param>
    public static string Name(string prefix) => $"{prefix}-{Guid.NewGuid():n}";

    /// <summary>A text in Swedish and English, Swedish first.</summary>
    /// <param name="swedish">Swedish.</param>
    /// <param name="english">English.</param>
    public static LocalText Text(string swedish, string english) =>
        new(new Dictionary<string, string> { ["sv"] = swedish, ["en"] = english });

    /// <summary>A course with two lessons, a question, an exam and a certificate.</summary>
    /// <param name="id">Its id.</param>
    public static Course Course(string id) => new()
    {
        Id = id,
        Title = Text("Mötet först", "The encounter first"),
        Summary = Text("Om kulturförståelse i vardagen.", "On cultural understanding every day."),
        Picture = "motet",
        Minutes = 12,
        Languages = ["sv", "en"],
        Competences = ["bemotande"],
        Modules =
        [
            new("grunder", Text("Grunder", "Basics"), 12, [Text("Du kan lyssna", "You can listen")],
            [
                new("lyssna", Text("Att lyssna", "To listen"), 5, false, true,
                    [new Block { Kind = "text", Html = Text("<p>Ett <b>samtal</b> på fjället.</p>", "<p>A talk &amp; a walk.</p>") }]),
                new("prova", Text("Prova", "Try"), 5, false, true, [new Block { Kind = "quiz", Id = "kursprov" }]),
            ]),
        ],
        Questions =
        [
            new()
            {
                Id = "bas.hemligt", Type = "multiple-choice", Prompt = Text("Vad är hemligt?", "What is secret?"),
                Choices = [new() { Id = "ratt", Text = Text("Nyckelordet", "The keyword"), Fraction = 1 }],
            },
        ],
        Quizzes = [new() { Id = "kursprov", Kind = QuizKind.Exam, Title = Text("Kursprov", "Exam"), Questions = ["bas.hemligt"], PassMark = 0.8m }],
        Exam = "kursprov",
        Certificate = new(
            new Dictionary<string, string> { ["sv"] = "Kursintyg" },
            [new(CertificateElementKind.Field, CertificateElementStyle.Name, new Dictionary<string, string> { ["sv"] = "{{ learner.name }}" })]),
        CertificateValidMonths = 24,
        Assets = new Dictionary<string, string> { ["assets/bild.svg"] = new('c', 64) },
    };

    /// <summary>A release; its hash follows from its content.</summary>
    /// <param name="moduleId">The module.</param>
    /// <param name="version">Three numbers.</param>
    /// <param name="courses">Its courses.</param>
    public static ModuleRelease Release(string moduleId, string version, params IReadOnlyList<Course> courses)
    {
        var bytes = Encoding.UTF8.GetBytes($"<svg>{moduleId}</svg>");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(moduleId + version + JsonSerializer.Serialize(courses)));
        return new(
            moduleId,
            Version.Parse(version),
            Text("En modul", "A module"),
            Convert.ToHexStringLower(hash),
            courses,
            [new(Convert.ToHexStringLower(SHA256.HashData(bytes)), "image/svg+xml", bytes)]);
    }

    /// <summary>A trainer's course with one lesson, never saved.</summary>
    /// <param name="trainer">Whose.</param>
    /// <param name="title">Its title and the beginning of its texts.</param>
    public static CourseDraft Draft(Actor trainer, string title)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        var id = "kurs-" + Guid.NewGuid().ToString("N")[..8];
        var course = new CourseManuscript
        {
            Id = id,
            Module = new ManuscriptOrigin(id, "1.0.0", Text(title, title), new Dictionary<string, LocalText>()),
            Title = Text(title, title),
            Languages = ["sv", "en"],
            Modules = [new ManuscriptModule("del", Text("Del", "Part"), 3, [], [new ManuscriptLesson("sida", Text("Sida", "Page"), 3, false, true, Text($"{title}.\n\n::: note\nkind: content\n---\nÅ\n:::", title))])],
            Texts = new Dictionary<string, string> { ["questions/a.gift"] = "::a:: Fråga? {T}" },
        };
        return new(Guid.CreateVersion7(), trainer.Tenant, trainer.Person, course, 0, "new", trainer.Person, default, null);
    }

    /// <summary>A certificate about to be issued.</summary>
    /// <param name="learner">Name as printed.</param>
    /// <param name="issued">When, UTC.</param>
    public static CertificateDraft Draft(string learner, DateTimeOffset issued) => new(
        learner, Text("Mötet först", "The encounter first"), 12, [Text("Grunder", "Basics")], 0.875m, issued, issued.AddMonths(24));
}
