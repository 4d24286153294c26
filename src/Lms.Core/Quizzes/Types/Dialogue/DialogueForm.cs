using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Dialogue;

/// <summary>The form of this type's questions.</summary>
internal static class DialogueForm
{
    private static readonly FormOption[] MoodOptions =
    [
        new("", new("Ingen", "None")),
        .. DialogueMoods.Keys.Select(mood => new FormOption(mood, new(DialogueMoods.In(mood).In("sv"), DialogueMoods.In(mood).In("en")))),
    ];

    public static readonly QuestionFormDesign Design = new()
    {
        Prompt = new("Inledning", "Introduction"),
        Entries =
        [
            new("settings/undo", FormControl.Pick, new("Ta tillbaka en replik", "Take back a reply")) { Options = [new("", new("Går bra", "Is possible")), new("false", new("Går inte", "Is not possible"))], IsRare = true },
        ],
        Rows =
        [
            new("choices", new("Personer", "People"), new("Person", "Person"), new("Lägg till person", "Add a person"),
                [new("text", FormControl.Line, new("Namn", "Name")), new("id", FormControl.Line, new("Kortnamn", "Short name"))])
            {
                Start = 1,
            },
            new("parts", new("Lägen", "Nodes"), new("Läge", "Node"), new("Lägg till läge", "Add a node"),
                [
                    new("id", FormControl.Line, new("Kortnamn", "Short name")) { Help = new("Repliker leder hit med det. Små bokstäver, siffror och bindestreck.", "Replies lead here by it. Lower-case letters, digits and hyphens.") },
                    new("text", FormControl.Prose, new("Vad som sägs eller händer", "What is said or happens")),
                    new("settings/speaker", FormControl.Line, new("Vem som talar", "Who speaks")) { Help = new("Personens kortnamn. Tomt: den första personen.", "The person’s short name. Empty: the first person.") },
                    new("settings/mood", FormControl.Pick, new("Sinnesstämning", "Mood")) { Options = MoodOptions },
                    new("settings/score", FormControl.Line, new("Poäng, om samtalet slutar här", "Marks, if the dialogue ends here")) { Help = new("0 till 100. Minst ett slut ska ge 100.", "0 to 100. At least one ending must give 100.") },
                    FormEntries.Feedback with { IsRare = true },
                ])
            {
                Start = 3,
                Help = new("Samtalet börjar i det första läget.", "The dialogue begins in the first node."),
                Inner = new("choices", new("Repliker", "Replies"), new("Replik", "Reply"), new("Lägg till replik", "Add a reply"),
                    [
                        new("text", FormControl.Prose, new("Vad deltagaren säger", "What the learner says")),
                        new("to", FormControl.Line, new("Leder till läget", "Leads to the node")),
                        new("match", FormControl.Prose, new("Vad som händer då", "What happens then")),
                        FormEntries.Feedback,
                        new("weight", FormControl.Line, new("Hur bra repliken är, i procent", "How good the reply is, in per cent")) { Help = new("Visas i kartan efteråt.", "Shown in the map afterwards."), IsRare = true },
                    ])
                {
                    Worth = FormWorth.Full,
                },
            },
        ],
    };
}
