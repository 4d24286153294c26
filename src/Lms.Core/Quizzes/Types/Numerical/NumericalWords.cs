namespace Lms.Core.Quizzes.Types.Numerical;

/// <summary>What the type itself says of an answer.</summary>
internal static class NumericalWords
{
    public static readonly LocalText OnlyANumber = Local(
        "Svaret går inte att läsa som ett tal. Skriv bara siffror, till exempel 12,5.",
        "The answer cannot be read as a number. Write digits only, for example 12.5.");

    public static readonly LocalText NumberAndUnit = Local(
        "Svaret går inte att läsa. Skriv ett tal och en enhet, till exempel 12,5 och sedan enheten.",
        "The answer cannot be read. Write one number and one unit, for example 12.5 and then the unit.");

    public static readonly LocalText UnitMissing = Local("Enheten saknas i svaret.", "The unit is missing in the answer.");

    public static readonly LocalText UnitWrong = Local("Enheten i svaret stämmer inte.", "The unit in the answer is not right.");

    public static LocalText ReadAs(decimal value) => Local(
        $"Svaret lästes som {NumberText.Write(value, "sv")}. Punkt och komma är decimaltecken. Skriv tusental med mellanslag: 1 000.",
        $"The answer was read as {NumberText.Write(value, "en")}. Point and comma are decimal marks. Write thousands with a space: 1 000.");

    public static LocalText Local(string swedish, string english) =>
        new(new Dictionary<string, string> { ["sv"] = swedish, ["en"] = english });
}
