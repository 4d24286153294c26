using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Ordering;

/// <summary>The form of this type's questions.</summary>
internal static class OrderingForm
{
    public static readonly QuestionFormDesign Design = new()
    {
        Entries =
        [
            FormEntries.Grading(
                new("", new("En del för varje sak på rätt plats", "A share for each item in its right place")),
                new("relative", new("En del för varje sak som följer rätt sak", "A share for each item that follows the right one")),
                new("all", new("Bara om allt är rätt", "Only if everything is right"))),
        ],
        Rows =
        [
            new("choices", new("Saker att ordna", "Items to order"), new("Plats", "Place"), new("Lägg till sak", "Add an item"), [new("text", FormControl.Line, new("Text", "Text")), FormEntries.Feedback])
            {
                Start = 3,
                Help = new("Skriv dem i rätt ordning. De blandas för deltagaren.", "Write them in the right order. They are shuffled for the learner."),
            },
        ],
    };
}
