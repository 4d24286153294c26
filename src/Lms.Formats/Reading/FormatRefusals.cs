using System.Globalization;
using Lms.Core;

namespace Lms.Formats.Reading;

/// <summary>Why a whole file is refused, in the same words for every format.</summary>
internal static class FormatRefusals
{
    public static FormatProblem Empty { get; } = Of("file-empty", "Filen är tom. Välj en fil med frågor.", "The file is empty. Choose a file with questions.");

    public static FormatProblem NotText { get; } = Of(
        "file-not-text",
        "Filen är ingen textfil. Exportera frågorna på nytt, och välj filen som kommer ut.",
        "The file is not a text file. Export the questions again, and choose the file that comes out.");

    public static FormatProblem TooLarge(int bytes) => Of(
        "file-too-large",
        $"Filen är större än {Size(bytes)}. Dela upp frågorna på flera filer.",
        $"The file is larger than {Size(bytes)}. Divide the questions among several files.");

    public static FormatProblem Nothing(Text format) => Of(
        "file-no-questions",
        $"Det finns inga frågor att läsa som {format.Swedish} i filen. Är det rätt fil, och rätt format?",
        $"There are no questions to read as {format.English} in the file. Is it the right file, and the right format?");

    public static FormatProblem TooManyQuestions(int limit, int line) => Of(
        "file-too-many-questions",
        $"Filen har fler än {limit} frågor. Dela upp dem på flera filer.",
        $"The file has more than {limit} questions. Divide them among several files.",
        line);

    public static FormatProblem TooManyProblems(int limit) => Of(
        "file-too-many-problems",
        $"Filen har fler än {limit} problem. Rätta de första och läs in filen igen.",
        $"The file has more than {limit} problems. Correct the first ones and read the file again.");

    public static FormatProblem Of(string code, string swedish, string english, int line = 0, int column = 0) =>
        new(line, column, FormatSeverity.Error, code, new Text(swedish, english), "");

    private static string Size(int bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes} byte")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024)} MB");
}
