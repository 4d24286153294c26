using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Authoring;

/// <summary>What the shipped question types are for, in one sentence each, the ones that most questions are first.</summary>
internal static class QuestionTypeGuide
{
    private const int Common = 6;

    private static readonly (string Type, Text Sentence)[] Sentences =
    [
        ("multiple-choice", new("Välj ett eller flera rätta svar bland alternativ.", "Choose one or several right answers among options.")),
        ("true-false", new("Avgör om ett påstående stämmer.", "Decide whether a statement is true.")),
        ("short-answer", new("Skriv ett ord eller en kort fras. Rättas mot de svar som du godtar.", "Write a word or a short phrase. Graded by the answers that you accept.")),
        ("essay", new("Skriv ett längre svar med egna ord. En utbildare bedömer det.", "Write a longer answer in one’s own words. A trainer marks it.")),
        ("matching", new("Koppla varje rad till det som hör ihop med den.", "Connect each row to what belongs with it.")),
        ("ordering", new("Lägg steg eller händelser i rätt ordning.", "Put steps or events in the right order.")),
        ("numerical", new("Skriv ett tal, med den felmarginal som du tillåter.", "Write a number, within the margin that you allow.")),
        ("kprim", new("Svara sant eller falskt på flera påståenden om samma sak.", "Answer true or false to several statements about one thing.")),
        ("gap-select", new("Välj ord ur listor i en text med luckor.", "Choose words from lists in a text with gaps.")),
        ("drag-words", new("Flytta ord till rätt lucka i en text.", "Move words to the right gap in a text.")),
        ("cloze", new("Fyll i luckor i en text. Varje lucka kan vara ett val, ett ord eller ett tal.", "Fill in gaps in a text. Each gap may be a choice, a word or a number.")),
        ("select-text", new("Markera de ord eller meningar i en text som svarar på frågan.", "Mark the words or sentences of a text that answer the question.")),
        ("categorise", new("Sortera ord eller exempel i grupper.", "Sort words or examples into groups.")),
        ("hot-spot", new("Peka ut rätt ställe i en bild.", "Point out the right place in a picture.")),
        ("random-matching", new("Koppla ihop frågor och svar som hämtas slumpvis ur en kategori.", "Connect questions and answers that are drawn at random from a category.")),
        ("dialogue", new("Välj vad du säger i ett samtal som tar olika vägar.", "Choose what to say in a conversation that takes different turns.")),
        ("information", new("En text mellan frågorna. Den besvaras inte.", "A text between the questions. It is not answered.")),
    ];

    /// <summary>What the type is for; null for a type of the host's own.</summary>
    internal static Text? Of(string type) => Sentences.FirstOrDefault(one => one.Type == type).Sentence;

    /// <summary>The common ones in order, then all others as they came.</summary>
    internal static (IReadOnlyList<QuestionType> Common, IReadOnlyList<QuestionType> Others) Sort(IReadOnlyList<QuestionType> types)
    {
        List<QuestionType> common = [.. Sentences.Take(Common).Select(one => types.FirstOrDefault(type => type.Name == one.Type)).OfType<QuestionType>()];
        return (common, [.. types.Except(common)]);
    }
}
