using Lms.Core.Courses;

namespace Lms.Core.Content.Lessons;

/// <summary>Makes the blocks of one page of its files in all languages.</summary>
/// <param name="context">The module.</param>
/// <param name="quizzes">Ids of the quizzes that the page may show.</param>
/// <param name="kinds">The kinds of blocks that the page may hold; null for all that the host knows.</param>
internal sealed class LessonBlocks(ModuleContext context, IReadOnlySet<string> quizzes, IReadOnlyList<string>? kinds = null)
{
    /// <summary>The blocks; what is wrong with them has been told.</summary>
    /// <param name="all">The page's files, the first language first.</param>
    public List<Block> Read(IReadOnlyList<LessonFile> all)
    {
        var files = SameStructure(all);
        var blocks = new List<Block>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < files[0].Parts.Count; i++)
        {
            var part = files[0].Parts[i];
            if (part.IsSame)
                continue;
            if (kinds is not null && !kinds.Contains(part.Kind))
            {
                context.Faults.Add(files[0].Path, part.Line, "block-kind-misplaced", $"Blocket ”{part.Kind}” hör hemma i en lektion. Flytta det dit, eller välj bland: {string.Join(", ", kinds)}.", $"The block “{part.Kind}” belongs in a lesson. Move it there, or choose among: {string.Join(", ", kinds)}.");
                continue;
            }

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
                context.Faults.Add(files[0].Path, part.Line, "block-id-twice", $"Två block på sidan har id ”{block.Id}”. Ge det ena ett annat id.", $"Two blocks of the page have the id “{block.Id}”. Give one of them another id.");
            blocks.Add(block);
        }

        return blocks;
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
}
