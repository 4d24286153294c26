using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.TrueFalse;

/// <summary>The form of this type's questions.</summary>
internal static class TrueFalseForm
{
    public static readonly QuestionFormDesign Design = new()
    {
        Prompt = new("Påstående", "Statement"),
        Entries =
        [
            new("key", FormControl.Pick, new("Påståendet är", "The statement is"))
            {
                Options = [new("", new("Välj", "Choose")), new("true", new("Sant", "True")), new("false", new("Falskt", "False"))],
            },
        ],
        Rows =
        [
            new("choices", new("Återkoppling", "Feedback"), new("När deltagaren svarar", "When the learner answers"), new("", ""), [FormEntries.Feedback])
            {
                Fixed = [new("true", new("Sant", "True")), new("false", new("Falskt", "False"))],
            },
        ],
    };
}
