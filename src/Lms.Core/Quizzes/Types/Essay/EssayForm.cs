using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Essay;

/// <summary>The form of this type's questions.</summary>
internal static class EssayForm
{
    public static readonly QuestionFormDesign Design = new()
    {
        Entries =
        [
            new("settings/min-words", FormControl.Line, new("Minst antal ord", "Fewest words")),
            new("settings/max-words", FormControl.Line, new("Högst antal ord", "Most words")),
            new("settings/lines", FormControl.Line, new("Rutans höjd i rader", "Height of the box in lines")) { IsRare = true },
        ],
        Rows =
        [
            new("choices", new("Stöd", "Support"), new("Text", "Text"), new("", ""), [FormEntries.Text])
            {
                Fixed = [new("template", new("Mall som deltagaren börjar med", "Template that the learner begins with")), new("grader", new("Anvisning till den som bedömer", "Instructions for the marker"))],
            },
        ],
    };
}
