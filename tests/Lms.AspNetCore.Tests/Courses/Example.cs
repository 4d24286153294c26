using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Tests.Courses;

/// <summary>A course of two modules and an exam, and a person in it.</summary>
internal static class Example
{
    private static readonly Block Text = new() { Kind = "text", Html = LocalText.Of("sv", "<p>Några ord att läsa i lugn och ro.</p>") };

    internal static Course Course { get; } = new()
    {
        Id = "kurs",
        Title = LocalText.Of("sv", "Kursen"),
        Modules =
        [
            new("ett", LocalText.Of("sv", "Ett"), 10, [], [Lesson("a", 4), Lesson("b", 6, Text, Text)]),
            new("tva", LocalText.Of("sv", "Två"), 30, [], [Lesson("c", 30)]),
        ],
        Quizzes = [new() { Id = "prov", Kind = QuizKind.Exam, Title = LocalText.Of("sv", "Kursprov"), Questions = ["q.1", "q.2"], PassMark = 0.8m }],
        Exam = "prov",
    };

    internal static Enrolment Enrolment(string? last, params string[] read) => new()
    {
        Id = EnrolmentId.New(),
        Tenant = TenantId.New(),
        Person = PersonId.New(),
        CourseId = "kurs",
        Version = default,
        EnrolledAt = DateTimeOffset.UnixEpoch,
        LastLesson = last,
        Facts = [.. read.Select(item => new CompletionFact(item == "prov" ? FactKind.Passed : FactKind.Read, item, DateTimeOffset.UnixEpoch))],
    };

    internal static Lesson Lesson(string id, int minutes, params Block[] blocks) =>
        new(id, LocalText.Of("sv", "Lektion " + id), minutes, Sensitive: false, Required: true, blocks);
}
