using Lms.Core;
using Lms.Core.Certificates.Design;
using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Tests.Shared.Hosting;

/// <summary>A course of a municipality's own with an exam of questions with the options a, b and c, and people who take it.</summary>
internal sealed class AnsweredExam
{
    internal const string Quiz = "prov";

    /// <summary>
    /// Rows of forty people for six questions: six of ten are strong, all know the fourth question, and only the weak
    /// choose a in the third, so that a is the wrong key there.
    /// </summary>
    internal static IReadOnlyList<string> Forty { get; } =
        [.. Enumerable.Range(0, 40).Select(person => (person % 10) switch { 6 => "abcaab", 7 => "bacaba", 8 or 9 => "bbaabb", 0 or 2 or 4 => "aabaaa", _ => "aacaaa" })];

    private readonly IServiceProvider services;
    private readonly Actor trainer;

    private AnsweredExam(IServiceProvider services, Actor trainer, string course)
    {
        this.services = services;
        this.trainer = trainer;
        Course = course;
    }

    /// <summary>The course's id.</summary>
    internal string Course { get; }

    internal Actor Trainer => trainer;

    /// <summary>Publishes the course.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="tenant">The municipality's key.</param>
    /// <param name="course">The course's id.</param>
    /// <param name="keys">The right option of each question.</param>
    internal static async Task<AnsweredExam> PublishAsync(IServiceProvider services, string tenant, string course, string keys)
    {
        var people = services.GetRequiredService<IPersonStore>();
        var owner = (await people.FindTenantAsync(tenant, default))!;
        var trainer = (await people.FindAsync(owner.Id, $"{tenant}-utbildare", default))!;
        var exam = new AnsweredExam(services, new(owner.Id, trainer.Id, trainer.Name, trainer.Roles, "sv"), course);
        await exam.PublishAsync(keys);
        return exam;
    }

    /// <summary>Publishes the course again, with other keys.</summary>
    internal Task<CourseVersion> PublishAsync(string keys) => services.GetRequiredService<ICourseStore>()
        .PublishAsync(trainer, OptionTokens.Replace(CourseOf(keys)), default);

    /// <summary>A new person for each row, who chooses the options that the row names; a dot leaves a question out.</summary>
    internal async Task<IReadOnlyList<Actor>> AnswerAsync(params IReadOnlyList<string> rows)
    {
        var actors = new List<Actor>();
        foreach (var row in rows)
        {
            var person = await services.GetRequiredService<IPersonStore>().SaveAsync(
                new(trainer.Tenant, PersonId.New(), $"prov-{Guid.NewGuid():n}", $"Deltagare {actors.Count + 1}", null, null, Role.Learner, null), default);
            var actor = new Actor(trainer.Tenant, person.Id, person.Name, Role.Learner, "sv");
            await services.GetRequiredService<CourseEnroller>().EnrolAsync(actor, Course, default);
            await AnswerAgainAsync(actor, row);
            actors.Add(actor);
        }

        return actors;
    }

    /// <summary>One more attempt.</summary>
    internal async Task<AttemptId> AnswerAgainAsync(Actor actor, string row)
    {
        var runner = services.GetRequiredService<QuizRunner>();
        var attempt = (await runner.StartAsync(actor, new(Course, Quiz), null, default)).Value!.Attempt;
        var version = (await services.GetRequiredService<ICourseStore>().FindVersionAsync(actor.Tenant, attempt.Version, default))!;
        var answers = version.Course.Questions
            .Select((question, at) => (question, chosen: row[at].ToString()))
            .Where(answer => answer.chosen != ".")
            .Select(answer => new Answer(answer.question.Id, 1, Response.Of("choice", answer.question.Choices.First(choice => choice.AuthorId == answer.chosen).Id)));
        await runner.SaveAllAsync(actor, attempt.Id, [.. answers], default);
        await runner.SubmitAsync(actor, attempt.Id, null, default);
        return attempt.Id;
    }

    private Course CourseOf(string keys)
    {
        IReadOnlyList<QuestionSource> questions = [.. keys.Select((key, at) => new QuestionSource
        {
            Id = $"s.q{at + 1}",
            Type = "multiple-choice",
            Prompt = Words($"=Vad gäller i fall {at + 1}?", $"=What holds in case {at + 1}?"),
            Choices = [.. "abc".Select(option => new Choice
            {
                Id = option.ToString(),
                AuthorId = option.ToString(),
                Text = Words($"Svaret {option}", $"The answer {option}"),
                Fraction = option == key ? 1 : 0,
                Feedback = Words("Därför.", "Because."),
            })],
            Feedback = Words("Läs lektionen igen.", "Read the lesson again."),
        })];
        return new()
        {
            Id = Course,
            Title = Words("Kurs med prov", "Course with an exam"),
            Summary = Words("En kurs med prov.", "A course with an exam."),
            Languages = ["sv", "en"],
            Modules = [new CourseModule("m", Words("Modul", "Module"), 5, [], [new Lesson("l", Words("Lektion", "Lesson"), 5, false, false, [new Block { Kind = "text", Html = Words("<p>Text.</p>", "<p>Text.</p>") }])])],
            Quizzes = [new Quiz { Id = Quiz, Kind = QuizKind.Exam, Title = Words("Provet", "The exam"), Questions = [.. questions.Select(question => question.Id)], PassMark = 0.6m }],
            Exam = Quiz,
            Questions = questions,
            Certificate = new(
                new Dictionary<string, string> { ["sv"] = "Kursintyg", ["en"] = "Certificate" },
                [new(CertificateElementKind.Field, CertificateElementStyle.Name, new Dictionary<string, string> { ["sv"] = "{{ learner.name }}", ["en"] = "{{ learner.name }}" })]),
        };
    }

    private static LocalText Words(string swedish, string english) =>
        new(new Dictionary<string, string> { ["sv"] = swedish, ["en"] = english });
}
