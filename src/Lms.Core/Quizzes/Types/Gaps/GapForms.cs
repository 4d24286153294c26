using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Gaps;

/// <summary>The form of this type's questions.</summary>
internal static class GapForms
{
    public static readonly QuestionFormDesign Select = new()
    {
        PromptHelp = new("Skriv [[1]], [[2]] och så vidare där luckorna ska vara.", "Write [[1]], [[2]] and so on where the gaps are to be."),
        Entries = [FormEntries.Shuffle],
        Rows =
        [
            new("choices", new("Ord", "Words"), new("Ord", "Word"), new("Lägg till ord", "Add a word"),
                [
                    new("text", FormControl.Line, new("Ord", "Word")),
                    new("gap", FormControl.Line, new("Lucka", "Gap")) { Help = new("Luckans nummer, flera med mellanslag. Tomt: ordet passar ingenstans.", "The gap’s number, several with spaces. Empty: the word fits nowhere.") },
                    FormEntries.Feedback,
                    new("group", FormControl.Line, new("Grupp", "Group")) { Help = new("Bara ord i samma grupp erbjuds i samma lucka.", "Only words of the same group are offered in the same gap."), IsRare = true },
                ])
            {
                Start = 3,
            },
        ],
    };

    public static readonly QuestionFormDesign Drag = Select with
    {
        Rows = [Select.Rows[0] with { Entries = [.. Select.Rows[0].Entries, new("infinite", FormControl.Tick, new("Får användas flera gånger", "May be used several times")) { IsRare = true }] }],
    };
}
