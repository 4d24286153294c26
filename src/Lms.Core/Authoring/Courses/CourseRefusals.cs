using Lms.Core.Content;

namespace Lms.Core.Authoring.Courses;

/// <summary>The refusals of writing courses.</summary>
internal static class CourseRefusals
{
    private const int Told = 10;

    public static readonly Refusal ChangedByOther = new("course-part-changed-by-other", new Text(
        "Någon annan har sparat samma del medan du skrev. Inget är överskrivet. Jämför och välj vilken text som ska gälla.",
        "Somebody else saved the same part while you were writing. Nothing is overwritten. Compare, and choose which text counts."));

    public static readonly Refusal Moved = new("course-changed-by-other", new Text(
        "Någon annan har ändrat kursen sedan du öppnade sidan. Läs in sidan igen och försök på nytt.",
        "Somebody else has changed the course since you opened the page. Reload the page and try again."));

    public static readonly Refusal Gone = new("course-part-gone", new Text(
        "Den delen av kursen finns inte längre. Någon kan ha tagit bort den.",
        "That part of the course is no longer there. Somebody may have removed it."));

    public static readonly Refusal NoTitle = new("title-missing", new Text("Skriv en titel.", "Write a title."), RefusalKind.Invalid);

    public static readonly Refusal LongText = new("course-text-too-long", new Text(
        "Texten är för lång. En titel får ha högst 200 tecken, en sammanfattning 1 000 och en lektion 200 000.",
        "The text is too long. A title may have at most 200 characters, a summary 1,000 and a lesson 200,000."), RefusalKind.Invalid);

    public static readonly Refusal Number = new("course-number", new Text(
        "Skriv minuter som ett heltal: 1–120 för en lektion.", "Write minutes as a whole number: 1–120 for a lesson."), RefusalKind.Invalid);

    public static readonly Refusal Full = new("course-full", new Text(
        "Kursen har så många delar som får plats. Dela upp den i två kurser.",
        "The course has as many parts as fit. Divide it into two courses."), RefusalKind.TooMuch);

    public static readonly Refusal NothingToUndo = new("course-nothing-to-undo", new Text("Det finns inget att ångra.", "There is nothing to undo."));

    public static readonly Refusal LastModule = new("course-last-module", new Text(
        "Kursen behöver minst en modul. Lägg till en ny innan du tar bort den här.",
        "The course needs at least one module. Add another before you remove this one."));

    public static readonly Refusal LastLanguage = new("course-last-language", new Text(
        "Välj minst ett språk.", "Choose at least one language."), RefusalKind.Invalid);

    public static readonly Refusal UnknownLanguage = new("course-unknown-language", new Text(
        "Det språket känns inte igen. Välj bland språken på sidan.", "That language is not known. Choose among the languages on the page."), RefusalKind.Invalid);

    public static readonly Refusal FirstLanguage = new("course-first-language", new Text(
        "Kursens frågor är skrivna på dess första språk, så det språket går inte att ta bort.",
        "The course’s questions are written in its first language, so that language cannot be taken away."));

    public static Refusal HasProblems(IReadOnlyList<ContentProblem> problems) => new("course-has-problems", new Text(
        "Rätta det här innan du publicerar: " + string.Join(" ", problems.Take(Told).Select(problem => problem.Message.Swedish)),
        "Correct this before you publish: " + string.Join(" ", problems.Take(Told).Select(problem => problem.Message.English))));

    public static Refusal NotTakenApart(IReadOnlyList<ContentProblem> problems) => new("package-has-problems", new Text(
        "Paketet är inte importerat. Rätta det här och försök igen: " + string.Join(" ", problems.Take(Told).Select(problem => $"{problem.Path} rad {problem.Line}: {problem.Message.Swedish}")),
        "The package was not imported. Correct this and try again: " + string.Join(" ", problems.Take(Told).Select(problem => $"{problem.Path} line {problem.Line}: {problem.Message.English}"))), RefusalKind.Invalid);
}
