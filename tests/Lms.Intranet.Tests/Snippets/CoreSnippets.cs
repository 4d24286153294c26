using Lms.Core;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Modules.CulturalUnderstanding;
using Lms.Testing.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Intranet.Tests.Snippets;

/// <summary>The READMEs' code, compiled. Between two marker lines stands, word for word, what a README shows.</summary>
internal static class CoreSnippets
{
    internal static async Task SubmitAsync(IAttemptStore attempts, Actor actor, AttemptId attempt, CancellationToken token)
    {
        // snippet
        var submitted = await attempts.SubmitAsync(
            actor, attempt, (current, enrolment, now) => Decide(current, enrolment, now), token);
        // end
        _ = submitted;
    }

    internal static void AddType(IServiceCollection services)
    {
        // snippet
        services.AddLmsCore().AddQuestionType<OrderType>();
        // end
    }

    private static Submission Decide(QuizAttempt current, Enrolment enrolment, DateTimeOffset now) =>
        new(new AttemptResult(current.Plan.Count, current.Plan.Count, enrolment.EnrolledAt <= now), Advance.Nothing);

    private sealed class OrderType : QuestionType
    {
        public override string Name => "order";

        public override Text Title { get; } = new("Ordna", "Ordering");

        public override Question? Read(QuestionSource source, Action<string, Text> report) => null;
    }

    // snippet
    public sealed class CulturalUnderstandingTests : ContentModuleTests<CulturalUnderstandingModule>;
    // end
}
