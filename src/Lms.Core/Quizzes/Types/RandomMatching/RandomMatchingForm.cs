using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.RandomMatching;

/// <summary>The form of this type's questions.</summary>
internal static class RandomMatchingForm
{
    public static readonly QuestionFormDesign Design = new()
    {
        Entries =
        [
            new("settings/category", FormControl.Line, new("Kategori", "Category")) { Help = new("Kortsvarsfrågorna i den blandas ihop med sina svar.", "Its short-answer questions are mixed with their answers.") },
            new("settings/count", FormControl.Line, new("Antal frågor", "Number of questions")) { Help = new("Från 2 till 20.", "From 2 to 20.") },
        ],
    };
}
