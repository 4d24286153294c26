using Lms.Core.Courses;

namespace Lms.Core.Content.Lessons;

/// <summary>Makes one lesson of its files in all languages.</summary>
/// <param name="context">The module.</param>
/// <param name="quizzes">Ids of the course's quizzes.</param>
/// <param name="exam">The course's exam; empty when it has none.</param>
internal sealed class LessonBuilder(ModuleContext context, IReadOnlySet<string> quizzes, string exam)
{
    /// <summary>The lesson; what is wrong with it has been told.</summary>
    /// <param name="id">The lesson's id.</param>
    /// <param name="files">Its files, the first language first.</param>
    public Lesson Build(string id, IReadOnlyList<LessonFile> files)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        (int Minutes, bool Sensitive, bool Required, string? Choice)? traits = null;
        foreach (var file in files)
        {
            if (file.Front is not { } front)
                continue;
            var variant = LanguageTag.IsVariant(file.Language);
            if (front.Text("title", required: !variant) is { } title)
                titles[file.Language] = title;
            var own = variant && traits is { } main
                ? (front.Number("minutes", 1, 120, main.Minutes), front.Flag("sensitive", main.Sensitive), front.Flag("required", main.Required), front.Text("choice", required: false) ?? main.Choice)
                : (front.Number("minutes", 1, 120), front.Flag("sensitive", false), front.Flag("required", true), front.Text("choice", required: false));
            front.RefuseOthers();
            if (traits is not null && traits != own)
                context.Faults.Add(file.Path, front.Line, "lesson-differs", "minutes, sensitive, required och choice ska vara lika på alla språk.", "minutes, sensitive, required and choice must be the same in all languages.");
            traits ??= own;
        }

        var blocks = new LessonBlocks(context, quizzes).Read(files);
        var lesson = new Lesson(id, new LocalText(titles), traits?.Minutes ?? 1, traits?.Sensitive ?? false, traits?.Required ?? true, blocks) { Choice = traits?.Choice };
        CheckSensitive(lesson, files[0]);
        return lesson;
    }

    private void CheckSensitive(Lesson lesson, LessonFile file)
    {
        if (!lesson.Sensitive)
            return;
        if (lesson.Blocks is not [{ Kind: "note" }, .., { Kind: "note" }])
        {
            context.Faults.Add(file.Path, 1, "lesson-sensitive-notes",
                "En känslig lektion börjar med ::: note (kind: content) och slutar med ::: note (kind: support). Skriv den som saknas.",
                "A sensitive lesson begins with ::: note (kind: content) and ends with ::: note (kind: support). Write the one that is missing.");
        }

        // What a sensitive lesson asks stays in the browser, and an exam must be stored.
        if (exam.Length > 0 && lesson.HasQuiz(exam))
            context.Faults.Add(file.Path, 1, "lesson-sensitive-exam", "Kursprovet får inte ligga i en känslig lektion. Flytta det till en annan lektion.", "The course exam may not lie in a sensitive lesson. Move it to another lesson.");
    }
}
