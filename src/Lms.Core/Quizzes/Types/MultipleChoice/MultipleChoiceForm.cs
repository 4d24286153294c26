using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.MultipleChoice;

/// <summary>The form of this type's questions.</summary>
internal static class MultipleChoiceForm
{
    public static readonly QuestionFormDesign Design = new()
    {
        Rows =
        [
            new("choices", new("Alternativ", "Options"), new("Alternativ", "Option"), new("Lägg till alternativ", "Add an option"), [FormEntries.Right, FormEntries.Text, FormEntries.Feedback, FormEntries.Weight])
            {
                Worth = FormWorth.Shared,
                Start = 3,
                Help = new("Markera ett rätt svar, eller flera: då väljer deltagaren flera och de delar på poängen.", "Mark one right answer, or several: then the learner chooses several and they share the marks."),
            },
        ],
        Entries =
        [
            new("settings/answers", FormControl.Pick, new("Deltagaren väljer", "The learner chooses"))
            {
                Options = [new("", new("Lika många som är rätta: ett eller flera", "As many as are right: one or several")), new("one", new("Ett svar", "One answer")), new("several", new("Flera svar", "Several answers"))],
                IsRare = true,
            },
            FormEntries.Shuffle,
        ],
    };
}
