using Lms.AspNetCore.Tests.Quizzes;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lms.AspNetCore.Tests.Observation;

/// <summary>A whole attempt under full observation, down to Trace: it is all counted, and says nothing of who answered what.</summary>
[TestFixture]
public sealed class NothingPersonalTests
{
    private const string Answer = "planterat-svar-Ängelholm";
    private const string Reflection = "planterad-rubrik-i-fritext";

    [Test]
    public async Task Neither_logs_nor_spans_nor_measurements_hold_names_addresses_or_answers()
    {
        using var observed = new Observed();
        var intranet = await RunningIntranet.StartAsync(services => services
            .AddLogging(logging => logging.AddProvider(observed))
            .Configure<LoggerFilterOptions>(filter =>
            {
                filter.Rules.Clear();
                filter.MinLevel = LogLevel.Trace;
            }));
        await using var host = await QuizHost.StartAsync(new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero), intranet);
        var person = await PersonAsync(host, "osby-medarbetare");
        Assert.That(person.Email, Is.Not.Null.And.Not.Empty);
        var course = await host.PublishAsync(quiz => quiz with { PassMark = 0.2m });
        using var learner = await host.LearnerAsync();

        var attempt = await learner.BeginAsync(course);
        await learner.SaveAsync(attempt, 1, 1);
        await learner.SaveAsync(attempt, 2, 1, Answer);
        await learner.SaveAsync(attempt, 2, 1, Reflection);
        var page = await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}");
        await learner.PressAsync(page, page.QuerySelector("button[form=svar][value=spara]"));
        await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}/lamna-in");
        await learner.SubmitAsync(attempt);
        await learner.OpenAsync($"{LearnerClient.Mount}forsok/{attempt}/resultat");
        await learner.OpenAsync($"{LearnerClient.Mount}intyg");
        await learner.TryAsync(HttpMethod.Get, "attempts/" + Guid.NewGuid());

        var all = observed.Everything();
        Assert.Multiple(() =>
        {
            Assert.That(observed.Sum("lms.attempts.started"), Is.EqualTo(1));
            Assert.That(observed.Sum("lms.answers.saved"), Is.GreaterThanOrEqualTo(2));
            Assert.That(observed.Measured, Has.Some.Matches<(string Name, double Value, string Tags)>(one => one.Name == "lms.answers.refused" && one.Tags == "lms.refusal=newer-answer-exists"));
            Assert.That(observed.Measured, Has.Some.Matches<(string Name, double Value, string Tags)>(one => one.Name == "lms.answers.save.duration"));
            Assert.That(observed.Sum("lms.attempts.submitted"), Is.EqualTo(1));
            Assert.That(observed.Spans.Where(span => span.Source.Name == "Lms").Select(span => span.OperationName), Is.SupersetOf(new[] { "lms.attempt.start", "lms.answer.save", "lms.attempt.submit" }));
        });
        Assert.That(observed.Lines, Has.Count.GreaterThan(100), "the test listens");
        Assert.That(observed.Spans.Select(span => span.Source.Name), Has.Some.EqualTo("Microsoft.AspNetCore"));
        Assert.Multiple(() =>
        {
            foreach (var word in new[] { person.Name!, person.Name!.Split(' ')[^1], person.Email!, Answer, Reflection, QuizHost.Right })
                Assert.That(Around(all, word), Is.Null, word);
        });
    }

    private static string? Around(string all, string word)
    {
        var at = all.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : all[Math.Max(0, at - 200)..Math.Min(all.Length, at + 100)];
    }

    private static async Task<Person> PersonAsync(QuizHost host, string subject)
    {
        var people = host.Intranet.Services.GetRequiredService<IPersonStore>();
        var tenant = (await people.FindTenantAsync("osby", default))!;
        return (await people.FindAsync(tenant.Id, subject, default))!;
    }
}
