using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Information;

/// <summary>The form of this type's questions.</summary>
internal static class InformationForm
{
    public static readonly QuestionFormDesign Design = new()
    {
        Prompt = new("Text", "Text"),
        Asks = false,
    };
}
