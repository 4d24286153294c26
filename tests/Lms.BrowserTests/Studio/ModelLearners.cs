using Lms.BrowserTests.Pages;
using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.BrowserTests.Studio;

/// <summary>People who know the right answers from the questions themselves.</summary>
/// <param name="services">The host's services.</param>
internal sealed class ModelLearners(IServiceProvider services)
{
    private readonly IPersonStore people = services.GetRequiredService<IPersonStore>();

    /// <summary>A demo person as an actor.</summary>
    public async Task<Actor> FindAsync(DemoPerson person)
    {
        var tenant = (await people.FindTenantAsync(person.Tenant, default))!;
        var found = (await people.FindAsync(tenant.Id, $"{person.Tenant}-{person.Key}", default))!;
        return new(tenant.Id, found.Id, found.Name, found.Roles, "sv");
    }

    /// <summary>New colleagues take a quiz; each one leaves other questions out.</summary>
    public async Task TakeAsync(TenantId tenant, ItemKey quiz, int number)
    {
        for (var colleague = 1; colleague <= number; colleague++)
        {
            var person = await people.SaveAsync(new(tenant, PersonId.New(), $"studio-{Guid.NewGuid():n}", $"Kollega {colleague}", null, null, Role.Learner, null), default);
            var actor = new Actor(tenant, person.Id, person.Name, Role.Learner, "sv");
            await services.GetRequiredService<CourseEnroller>().EnrolAsync(actor, quiz.Course, default);
            var attempt = (await services.GetRequiredService<QuizRunner>().StartAsync(actor, quiz, null, default)).Value!.Attempt;
            await AnswerAsync(actor, attempt, question => question % (colleague + 1) != 0);
            await services.GetRequiredService<QuizRunner>().SubmitAsync(actor, attempt.Id, null, default);
        }
    }

    /// <summary>Answers an open attempt, as the questions' own model says.</summary>
    public async Task AnswerAsync(Actor actor, QuizAttempt attempt, Func<int, bool> answers)
    {
        var all = await RightAsync(actor, attempt);
        List<Answer> right = [.. attempt.Plan.Index()
            .Where(planned => answers(planned.Index) && all.ContainsKey(planned.Item.Question))
            .Select(planned => new Answer(planned.Item.Question, 1, all[planned.Item.Question]))];
        var taken = await services.GetRequiredService<QuizRunner>().SaveAllAsync(actor, attempt.Id, right, default);
        Assert.That(taken.Refusal?.Message.English, Is.Null);
        Assert.That(taken.Value!.Where(one => !one.Outcome.Succeeded).Select(one => $"{one.Question}: {one.Outcome.Refusal!.Message.English}"), Is.Empty);
    }

    /// <summary>The right answers of an attempt's questions; without those that have none.</summary>
    public async Task<IReadOnlyDictionary<string, Response>> RightAsync(Actor actor, QuizAttempt attempt)
    {
        var types = services.GetRequiredService<QuestionTypes>();
        var course = (await services.GetRequiredService<ICourseStore>().FindVersionAsync(actor.Tenant, attempt.Version, default))!.Course;
        return attempt.Plan
            .Select(planned => (planned.Question, Right: types.Read(course.Questions.First(one => one.Id == planned.Question), (_, _) => { })!.As(planned.Drawn).CorrectResponse))
            .Where(answer => !answer.Right.IsBlank)
            .ToDictionary(answer => answer.Question, answer => answer.Right);
    }

    /// <summary>The open attempt that the address of its page names.</summary>
    public async Task<QuizAttempt> OpenedAsync(Actor actor, string path) =>
        (await services.GetRequiredService<QuizRunner>().OpenAsync(actor, new(Guid.Parse(path.Split('/')[^1])), default)).Value!.Attempt;
}
