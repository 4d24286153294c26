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
        (int Minutes, bool Sensitive, bool Required)? traits = null;
        foreach (var file in files)
        {
            if (file.Front is not { } front)
                continue;
            var variant = LanguageTag.IsVariant(file.Language);
            if (front.Text("title", required: !variant) is { } title)
                titles[file.Language] = title;
            var own = variant && traits is { } main
                ? (front.Number("minutes", 1, 120, main.Minutes), front.Flag("sensitive", main.Sensitive), front.Flag("required", main.Required))
                : (front.Number("minutes", 1, 120), front.Flag("sensitive", false), front.Flag("required", true));
            front.RefuseOthers();
            if (traits is not null && traits != own)
                context.Faults.Add(file.Path, front.Line, "lesson-differs", "minutes, sensitive och required ska vara lika på alla språk.", "minutes, sensitive and required must be the same in all languages.");
            traits ??= own;
        }

        var blocks = Blocks(SameStructure(files));
        var lesson = new Lesson(id, new LocalText(titles), traits?.Minutes ?? 1, traits?.Sensitive ?? false, traits?.Required ?? true, blocks);
        CheckSensitive(lesson, files[0]);
        return lesson;
    }

    // Files that do not match the first one cannot be read beside it: a block would get another block's translation.
    private List<LessonFile> SameStructure(IReadOnlyList<LessonFile> files)
    {
        var first = files[0];
        var same = new List<LessonFile> { first };
        foreach (var file in files.Skip(1))
        {
            var at = Enumerable.Range(0, Math.Max(first.Parts.Count, file.Parts.Count)).FirstOrDefault(index => !Fits(first, file, index), -1);
            if (at < 0)
            {
                same.Add(file);
                continue;
            }

            var line = at < file.Parts.Count ? file.Parts[at].Line : file.Parts is [.., var last] ? last.Line : 1;
            context.Faults.Add(file.Path, line, "lesson-structure",
                $"Block {at + 1} är {Shape(file, at)} här men {Shape(first, at)} på {first.Language}. Samma block i samma ordning på alla språk{(LanguageTag.IsVariant(file.Language) ? ", eller ::: same för ett block som inte är skrivet" : "")}.",
                $"Block {at + 1} is {Shape(file, at)} here but {Shape(first, at)} in {first.Language}. The same blocks in the same order in all languages{(LanguageTag.IsVariant(file.Language) ? ", or ::: same for a block that is not written" : "")}.");
        }

        return same;
    }

    private static bool Fits(LessonFile first, LessonFile file, int index)
    {
        if (Shape(first, index) == Shape(file, index))
            return true;
        if (!LanguageTag.IsVariant(file.Language) || index >= first.Parts.Count || index >= file.Parts.Count)
            return false;
        return file.Parts[index] is var part && (part.IsSame || (part.Kind == first.Parts[index].Kind && part.Id.Length == 0));
    }

    private static string Shape(LessonFile file, int index)
    {
        if (index >= file.Parts.Count)
            return "–";
        var part = file.Parts[index];
        return part.Id.Length == 0 ? part.Kind : $"{part.Kind} {part.Id}";
    }

    private List<Block> Blocks(List<LessonFile> files)
    {
        var blocks = new List<Block>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < files[0].Parts.Count; i++)
        {
            var part = files[0].Parts[i];
            if (part.IsSame)
                continue;
            if (!context.BlockTypes.TryGetValue(part.Kind, out var type))
            {
                var known = string.Join(", ", context.BlockTypes.Keys.Order(StringComparer.Ordinal));
                context.Faults.Add(files[0].Path, part.Line, "block-kind-unknown", $"Blocket ”{part.Kind}” finns inte. Välj bland: {known}.", $"There is no block “{part.Kind}”. Choose among: {known}.");
                continue;
            }

            var index = i;
            if (type.Read(new FileBlockSource([.. files.Select(file => (file, file.Parts[index])).Where(place => !place.Item2.IsSame)], context, quizzes)) is not { } block)
                continue;
            if (block.Id.Length > 0 && !ids.Add(block.Id))
                context.Faults.Add(files[0].Path, part.Line, "block-id-twice", $"Två block i lektionen har id ”{block.Id}”.", $"Two blocks of the lesson have the id “{block.Id}”.");
            blocks.Add(block);
        }

        return blocks;
    }

    private void CheckSensitive(Lesson lesson, LessonFile file)
    {
        if (!lesson.Sensitive)
            return;
        if (lesson.Blocks is not [{ Kind: "note" }, .., { Kind: "note" }])
        {
            context.Faults.Add(file.Path, 1, "lesson-sensitive-notes",
                "En känslig lektion börjar med ::: note (kind: content) och slutar med ::: note (kind: support).",
                "A sensitive lesson begins with ::: note (kind: content) and ends with ::: note (kind: support).");
        }

        // What a sensitive lesson asks stays in the browser, and an exam must be stored.
        if (exam.Length > 0 && lesson.HasQuiz(exam))
            context.Faults.Add(file.Path, 1, "lesson-sensitive-exam", "Kursprovet får inte ligga i en känslig lektion.", "The course exam may not lie in a sensitive lesson.");
    }
}
