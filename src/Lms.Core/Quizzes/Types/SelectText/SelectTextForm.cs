using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.SelectText;

/// <summary>The form of this type's questions.</summary>
internal static class SelectTextForm
{
    public static readonly QuestionFormDesign Design = new()
    {
        PromptHelp = new("Skriv först vad som ska markeras, sedan en tom rad och texten. Sätt [[a]] före och [[/a]] efter det som är rätt eller lockar, och ett märke nedan med samma namn.", "Write first what is to be marked, then a blank line and the text. Put [[a]] before and [[/a]] after what is right or tempting, and a mark of the same name below."),
        Entries =
        [
            new("settings/pieces", FormControl.Pick, new("Det går att markera", "One can mark"))
            {
                Options = [new("", new("Det som är utmärkt", "What is marked out")), new("words", new("Alla ord", "All words")), new("sentences", new("Alla meningar", "All sentences"))],
            },
            new("settings/minus", FormControl.Line, new("Avdrag för fel markering", "Deduction for a wrong mark")) { Help = new("En andel, till exempel 50%, eller 0 för inget avdrag.", "A share, such as 50%, or 0 for no deduction."), IsRare = true },
        ],
        Rows =
        [
            new("choices", new("Märken", "Marks"), new("Märke", "Mark"), new("Lägg till märke", "Add a mark"),
                [new("id", FormControl.Line, new("Namn i texten", "Name in the text")), FormEntries.Right with { Label = new("Ska markeras", "Is to be marked") }, FormEntries.Feedback])
            {
                Worth = FormWorth.Judged,
                Start = 2,
            },
        ],
    };
}
