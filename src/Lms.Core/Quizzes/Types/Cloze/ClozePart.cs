using Lms.Core.Quizzes.Types.Gaps;

namespace Lms.Core.Quizzes.Types.Cloze;

/// <summary>A gap that is a question of its own.</summary>
/// <param name="Name">Its number, as the learner's text calls it.</param>
/// <param name="Question">The question, with one field.</param>
/// <param name="Points">What it counts beside the others, above 0.</param>
internal sealed record ClozePart(string Name, Question Question, decimal Points)
{
    /// <summary>Name of the field in the whole, also the name of the part.</summary>
    public string Field => GapTexts.Field(Name);

    /// <summary>The question's own field.</summary>
    public QuestionField Inner => Question.Fields[0];

    /// <summary>What was answered here, as the question itself would be answered.</summary>
    public Response Own(Response whole) => Response.Of(Inner.Name, whole.All(Field));
}
