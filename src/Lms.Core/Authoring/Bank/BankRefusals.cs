namespace Lms.Core.Authoring.Bank;

/// <summary>The refusals of the question bank.</summary>
internal static class BankRefusals
{
    private const int Told = 5;

    public static readonly Refusal TooLarge = new("question-too-large", new Text(
        "Frågan är för stor för att sparas. Dela upp den eller korta texterna.",
        "The question is too large to be saved. Divide it or shorten its texts."), RefusalKind.TooMuch);

    public static readonly Refusal NothingWritten = new("question-not-changed", new Text(
        "Inget har ändrats sedan den senaste versionen.",
        "Nothing has changed since the latest version."));

    public static readonly Refusal LongCategory = new("category-wrong", new Text(
        $"Kategorin får ha högst {QuestionCategory.MaxLength} tecken.",
        $"The category may have at most {QuestionCategory.MaxLength} characters."), RefusalKind.Invalid);

    public static readonly Refusal WrongTag = new("tag-wrong", new Text(
        $"Skriv en märkning med 1–{BankTag.MaxLength} tecken.",
        $"Write a label of 1–{BankTag.MaxLength} characters."), RefusalKind.Invalid);

    public static readonly Refusal NothingChosen = new("questions-not-chosen", new Text(
        "Välj minst en fråga.", "Choose at least one question."), RefusalKind.Invalid);

    public static readonly Refusal TooMany = new("questions-too-many", new Text(
        $"Välj högst {QuestionBank.MaxAtOnce} frågor åt gången.",
        $"Choose at most {QuestionBank.MaxAtOnce} questions at a time."), RefusalKind.TooMuch);


    public static readonly Refusal TooManyToImport = new("questions-too-many", new Text(
        $"Högst {BankImporter.MaxImport} frågor kan hämtas in åt gången.",
        $"At most {BankImporter.MaxImport} questions can be brought in at a time."), RefusalKind.TooMuch);

    private static readonly Text Unwritten = new(
        "Skriv det som fattas: själva frågan, och minst ett rätt svar om den rättas automatiskt.",
        "Write what is missing: the question itself, and at least one right answer if it is graded automatically.");

    public static Refusal HasProblems(IReadOnlyList<Text> problems)
    {
        IEnumerable<Text> told = problems.Count == 0 ? [Unwritten] : problems.Take(Told);
        return new("question-has-problems", new Text(
            $"Frågan går inte att använda än. {string.Join(' ', told.Select(problem => problem.Swedish))}",
            $"The question cannot be used yet. {string.Join(' ', told.Select(problem => problem.English))}"));
    }
}
