using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.ShortAnswer;

/// <summary>The form of this type's questions.</summary>
internal static class ShortAnswerForm
{
    public static readonly QuestionFormDesign Design = new()
    {
        Rows =
        [
            new("choices", new("Svar", "Answers"), new("Svar", "Answer"), new("Lägg till svar", "Add an answer"),
                [new("text", FormControl.Line, new("Svar", "Answer")), FormEntries.Right, FormEntries.Feedback, FormEntries.Weight])
            {
                Worth = FormWorth.Full,
                Start = 2,
                Help = new("Stora och små bokstäver räknas lika. * står för vilken text som helst. Ett svar som inte är rätt är bra för återkoppling.", "Capital letters do not matter. * stands for any text. An answer that is not right is good for feedback."),
            },
        ],
    };
}
