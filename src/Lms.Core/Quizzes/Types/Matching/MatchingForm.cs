using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Matching;

/// <summary>The form of this type's questions.</summary>
internal static class MatchingForm
{
    public static readonly QuestionFormDesign Design = new()
    {
        Rows =
        [
            new("choices", new("Par", "Pairs"), new("Par", "Pair"), new("Lägg till par", "Add a pair"),
                [new("text", FormControl.Line, new("Vänster sida", "Left side")), new("match", FormControl.Line, new("Höger sida", "Right side")), FormEntries.Feedback])
            {
                Start = 3,
                Help = new("Ett par utan vänster sida är ett lockande svar som inte hör till något.", "A pair without a left side is a tempting answer that belongs to nothing."),
            },
        ],
    };
}
