using Lms.Core;

namespace Lms.Formats.Tables;

/// <summary>How to fill in the template, as rows of a sheet of its own.</summary>
internal static class TableGuide
{
    private static readonly (Text What, Text How, Text Example)[] Lines =
    [
        (new("Kolumn", "Column"), new("Så skriver du", "How to write"), new("Exempel", "Example")),
        (new("Typ", "Type"), new("Flerval, Sant eller falskt, Kortsvar, Tal, Para ihop, Rätt ordning, Fritext, Information, Påståenden eller Sortera. Fler typer går att skriva; de har sina inställningar i kolumnen Inställningar.", "Multiple choice, True or false, Short answer, Number, Matching, Put in order, Essay, Information, Statements or Sort into categories. More types can be written; they have their settings in the column Settings."), new("Flerval", "Multiple choice")),
        (new("Fråga", "Question"), new("Frågan som den ska läsas. En ny rad i cellen blir en ny rad i frågan. Börja med [html] om du vill skriva HTML.", "The question as it is to be read. A new line in the cell is a new line in the question. Begin with [html] to write HTML."), new("Vem får boka en tolk?", "Who may book an interpreter?")),
        (new("Alternativ 1, 2 …", "Option 1, 2 …"), new("Svaren att välja mellan, eller svaren som godtas. Lämna resten tomma.", "The answers to choose among, or those that are accepted. Leave the rest empty."), new("Den som håller i mötet", "Whoever leads the meeting")),
        (new("Poäng 1, 2 …", "Points 1, 2 …"), new("Procent av poängen: 100 för rätt, tomt för fel, 50 för halvrätt, -50 för avdrag. Ordet rätt går också bra.", "Per cent of the points: 100 for right, empty for wrong, 50 for half right, -50 for a penalty. The word right will do as well."), new("100", "100")),
        (new("Återkoppling 1, 2 …", "Feedback 1, 2 …"), new("Vad den som väljer svaret får läsa: varför det är rätt eller fel.", "What whoever chooses the answer will read: why it is right or wrong."), new("Det är den som kallar som ansvarar för tolk.", "Whoever calls the meeting is responsible for the interpreter.")),
        (new("Hör ihop med 1, 2 …", "Match 1, 2 …"), new("Para ihop: högersidan. Sortera: kategorin. Ett par utan vänstersida lockar fel.", "Matching: the right side. Sort: the category. A pair without a left side is a distractor."), new("Artikel 3 hör ihop med Barnets bästa", "Article 3 matches The best interests of the child")),
        (new("Rätt svar, Fel svar 1 …", "Right answer, Wrong answer 1 …"), new("Ett kortare sätt: skriv rätt och fel svar i var sin kolumn i stället för Alternativ och Poäng.", "A shorter way: write right and wrong answers in columns of their own in place of Option and Points."), new("Rätt svar: Den som håller i mötet", "Right answer: Whoever leads the meeting")),
        (new("Sant eller falskt", "True or false"), new("Skriv Sant eller Falskt som alternativ, med 100 poäng på det som stämmer.", "Write True or False as options, with 100 points for the one that holds."), new("Sant, 100", "True, 100")),
        (new("Tal", "Number"), new("Talet, med tolerans eller som intervall.", "The number, with a tolerance or as a range."), new("12,5 eller 12,5:0,1 eller 12..13", "12.5 or 12.5:0.1 or 12..13")),
        (new("Rätt ordning", "Put in order"), new("Alternativen i rätt ordning, utan poäng.", "The options in the right order, without points."), new("Fråga vilket språk, Boka tolk, Skicka kallelsen", "Ask which language, Book an interpreter, Send the letter")),
        (new("Kategori", "Category"), new("Var frågan ska ligga i frågebanken, med snedstreck mellan nivåerna.", "Where the question is to lie in the question bank, with slashes between the levels."), new("bemötande/tolk", "encounters/interpreters")),
        (new("Taggar", "Tags"), new("Ord att hitta frågan med, med komma emellan.", "Words to find the question by, with commas between them."), new("tolk, samtal", "interpreter, meeting")),
        (new("Allmän återkoppling", "General feedback"), new("Visas för alla när frågan är rättad.", "Shown to everyone once the question is marked."), new("Boka tolk så fort du vet språket.", "Book the interpreter as soon as you know the language.")),
        (new("Ledtråd 1, 2 …", "Hint 1, 2 …"), new("Visas efter varje felaktigt försök, där provet tillåter flera.", "Shown after each wrong try, where the quiz allows several."), new("Tänk på vem som kallar.", "Think of who calls the meeting.")),
    ];

    /// <summary>The rows, the header first.</summary>
    public static IReadOnlyList<TableRow> Rows(string language) =>
        [.. Lines.Select((line, index) => new TableRow(index + 1, [line.What.In(language), line.How.In(language), line.Example.In(language)]))];
}
