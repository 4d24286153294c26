using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lms.AspNetCore.Quizzes;

/// <summary>Refusals of answers, with what is stored instead.</summary>
internal static class QuizProblems
{
    internal static ProblemHttpResult Of(Refusal refusal, string language)
    {
        var problem = Problems.Of(refusal, language);
        if (refusal is NewerAnswer newer)
            problem.ProblemDetails.Extensions["newest"] = NewestBody.Of(newer.Newest);
        if (refusal is AnswersDiffer differ)
            problem.ProblemDetails.Extensions["answers"] = differ.Answers.Select(answer => new DifferenceBody(answer.Question, answer.Sequence, answer.Stored));
        return problem;
    }

    private sealed record DifferenceBody(string Question, long Seq, long Stored);
}
