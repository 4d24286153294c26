using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Numerical;

/// <summary>The form of this type's questions.</summary>
internal static class NumericalForm
{
    public static readonly QuestionFormDesign Design = new()
    {
        Rows =
        [
            new("choices", new("Svar", "Answers"), new("Svar", "Answer"), new("Lägg till svar", "Add an answer"),
                [
                    new("accept", FormControl.Line, new("Tal", "Number")) { Help = new("12,5 eller 12,5:0,1 (får skilja 0,1) eller 12..13 (mellan) eller * (allt annat).", "12.5 or 12.5:0.1 (may differ by 0.1) or 12..13 (between) or * (anything else).") },
                    FormEntries.Right, FormEntries.Feedback, FormEntries.Weight,
                ])
            {
                Worth = FormWorth.Full,
                Start = 2,
            },
        ],
        Entries =
        [
            new("settings/units", FormControl.Line, new("Enheter", "Units")) { Help = new("Namn och värde, till exempel minuter|min=1, timmar|h=60. Lämna tomt om talet inte har någon enhet.", "Name and value, such as minutes|min=1, hours|h=60. Leave empty if the number has no unit."), IsRare = true },
            new("settings/units-en", FormControl.Line, new("Enheternas namn på engelska", "The units’ names in English")) { IsRare = true },
            new("settings/unit", FormControl.Pick, new("Enheten", "The unit")) { Options = [new("", new("Får skrivas", "May be written")), new("required", new("Måste skrivas", "Must be written"))], IsRare = true },
            new("settings/unit-input", FormControl.Pick, new("Deltagaren", "The learner")) { Options = [new("", new("Skriver enheten", "Writes the unit")), new("choose", new("Väljer enheten i en lista", "Chooses the unit from a list"))], IsRare = true },
            new("settings/unit-penalty", FormControl.Line, new("Avdrag för fel enhet", "Deduction for a wrong unit")) { Help = new("En andel, till exempel 50%. Lämnas det tomt ger fel enhet inga poäng.", "A share, such as 50%. Left empty, a wrong unit earns nothing."), IsRare = true },
        ],
    };
}
