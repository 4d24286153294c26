using System.Globalization;
using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;
using Lms.EmbeddedPostgres;
using Lms.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.FaultTests.Checking;

/// <summary>I5: the mark of every attempt that was handed in follows from its stored answers and its pinned version, computed anew.</summary>
internal static class MarkInvariants
{
    /// <param name="connections">The site's database.</param>
    /// <param name="attempts">What is stored.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <returns>How many marks were computed.</returns>
    public static async Task<int> CheckAsync(ClusterConnections connections, IReadOnlyList<StoredAttempt> attempts, Findings findings)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddLmsCore().UsePostgres(connections.Web, connections.Owner);
        await using var provider = services.BuildServiceProvider();
        var (store, courses) = (provider.GetRequiredService<IAttemptStore>(), provider.GetRequiredService<ICourseStore>());
        var (types, behaviours) = (provider.GetRequiredService<QuestionTypes>(), provider.GetRequiredService<QuizBehaviours>());
        var tenants = (await new Tables(connections.Superuser).ReadAsync("SELECT key, tenant_id FROM lms.tenant", row => (row.GetString(0), row.GetGuid(1)))).ToDictionary();
        var checkedMarks = 0;
        foreach (var row in attempts.Where(attempt => attempt.Submitted))
        {
            var tenant = new TenantId(tenants[row.Tenant]);
            var attempt = (await store.FindAsync(tenant, new AttemptId(row.Id), CancellationToken.None))!;
            var course = (await courses.FindVersionAsync(tenant, attempt.Version, CancellationToken.None))!.Course;
            var quiz = course.FindQuiz(attempt.QuizId)!;
            var anew = AttemptGrading.Result(course, quiz, attempt, types, behaviours.Of(quiz));
            checkedMarks++;
            if ((anew.Mark, anew.MaxMark, anew.Passed) != (row.Mark, row.MaxMark, row.Passed))
                findings.Add("I5 marks follow from answers", string.Create(CultureInfo.InvariantCulture, $"attempt {row.Id}: stored {row.Mark} of {row.MaxMark}, {row.Passed}; computed {anew.Mark} of {anew.MaxMark}, {anew.Passed}"));
        }

        connections.ClearPools();
        return checkedMarks;
    }
}
