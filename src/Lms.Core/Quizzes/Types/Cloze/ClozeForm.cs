using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Cloze;

/// <summary>The form of this type's questions.</summary>
internal static class ClozeForm
{
    public static readonly QuestionFormDesign Design = new()
    {
        PromptHelp = new("Skriv [[a]], [[b]] och så vidare där luckorna ska vara, och en lucka nedan med samma namn.", "Write [[a]], [[b]] and so on where the gaps are to be, and a gap of the same name below."),
        Rows =
        [
            new("parts", new("Luckor", "Gaps"), new("Lucka", "Gap"), new("Lägg till lucka", "Add a gap"),
                [
                    new("id", FormControl.Line, new("Namn i texten", "Name in the text")),
                    new("type", FormControl.Pick, new("Deltagaren", "The learner"))
                    {
                        Options = [new("short-answer", new("Skriver ett ord", "Writes a word")), new("multiple-choice", new("Väljer i en lista", "Chooses from a list")), new("numerical", new("Skriver ett tal", "Writes a number"))],
                    },
                    new("settings/points", FormControl.Line, new("Poäng", "Points")) { IsRare = true },
                    FormEntries.Feedback with { IsRare = true },
                ])
            {
                Start = 1,
                Inner = new("choices", new("Svar i luckan", "Answers in the gap"), new("Svar", "Answer"), new("Lägg till svar", "Add an answer"),
                    [
                        new("text", FormControl.Line, new("Svar", "Answer")),
                        new("accept", FormControl.Line, new("Tal, om luckan är ett tal", "Number, if the gap is a number")) { IsRare = true },
                        FormEntries.Right, FormEntries.Feedback, FormEntries.Weight,
                    ])
                {
                    Worth = FormWorth.Full,
                    Start = 2,
                },
            },
        ],
    };
}
