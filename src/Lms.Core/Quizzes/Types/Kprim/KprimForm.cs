using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Kprim;

/// <summary>The form of this type's questions.</summary>
internal static class KprimForm
{
    public static readonly QuestionFormDesign Design = new()
    {
        Entries =
        [
            FormEntries.Grading(
                new("", new("Allt rätt ger full poäng, ett fel hälften", "All correct gives full marks, one mistake half")),
                new("share", new("En del för varje rätt påstående", "A share for each right statement")),
                new("all", new("Bara om allt är rätt", "Only if everything is right"))),
        ],
        Rows =
        [
            new("choices", new("Påståenden", "Statements"), new("Påstående", "Statement"), new("Lägg till påstående", "Add a statement"),
                [FormEntries.Right with { Label = new("Stämmer", "Is true") }, FormEntries.Text, FormEntries.Feedback])
            {
                Worth = FormWorth.Judged,
                Start = 4,
            },
        ],
    };
}
