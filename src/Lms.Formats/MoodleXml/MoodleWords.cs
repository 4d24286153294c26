using Lms.Core;

namespace Lms.Formats.MoodleXml;

/// <summary>Sentences about a question of Moodle’s.</summary>
internal static class MoodleWords
{
    public static Text UnknownType(string type) => type switch
    {
        "ddmarker" or "ddimageortext" => new(
            "Frågan drar markörer i en bild, och en sådan frågetyp finns inte här. Gör om den till ”Peka i bild”, eller till en flervalsfråga med bilden.",
            "The question drags markers onto a picture, and there is no such type here. Make it a hot spot, or a multiple choice question with the picture."),
        "calculated" or "calculatedsimple" or "calculatedmulti" => new(
            "Frågan räknar med slumpade tal, och en sådan frågetyp finns inte här. Gör om den till en eller flera frågor med fasta tal.",
            "The question calculates with random numbers, and there is no such type here. Make it one or several questions with fixed numbers."),
        "random" or "randomsamatch" => new(
            "Frågan hämtar andra frågor på måfå. Lägg in ett slumpat urval i provet i stället.",
            "The question draws other questions. Put a random selection in the quiz instead."),
        "" => new("Frågan säger inte vilken typ den har. Exportera den på nytt.", "The question does not say which type it has. Export it again."),
        _ => new(
            $"Frågetypen ”{type.AtMost(40)}” finns inte här. Gör om frågan till en typ som finns, och exportera den på nytt.",
            $"There is no question type “{type.AtMost(40)}” here. Make the question one of a type that exists, and export it again."),
    };
}
