using System.Text.RegularExpressions;
using Lms.Core.Courses;

namespace Lms.Core.Content.Lessons;

/// <summary>Finds the pages of a folder: one per number and name, one file per language.</summary>
/// <param name="context">The module.</param>
/// <param name="page">What a page of the folder is called, with the definite article and a capital.</param>
/// <param name="whole">True: a page must exist in every whole language.</param>
internal sealed partial class LessonFolder(ModuleContext context, Text page, bool whole = true)
{
    /// <summary>The pages in order: their ids, and their files with that of the first language first.</summary>
    /// <param name="folder">Such as <c>courses/motet-forst/01-vad-ar-kultur</c>, without a slash at the end.</param>
    public List<(string Id, IReadOnlyList<LessonFile> Files)> Read(string folder)
    {
        var pages = new List<(string Id, IReadOnlyList<LessonFile> Files)>();
        var files = Files(folder);
        foreach (var group in files.GroupBy(file => file.Number + "-" + file.Id).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var read = context.Languages
                .Select(language => Find(group, language, $"{folder}/{group.Key}.{language}.md"))
                .OfType<LessonFile>()
                .ToList();
            if (read.Count > 0)
                pages.Add((group.First().Id, read));
        }

        foreach (var twice in files.GroupBy(file => file.Number).Where(group => group.Select(file => file.Id).Distinct().Count() > 1))
            context.Faults.Add(twice.First().Path, 0, "lesson-number-twice", $"Två filer har nummer {twice.Key}, så ordningen är oklar. Ge dem olika nummer. Samma lektion heter lika på alla språk.", $"Two files have the number {twice.Key}, so the order is unclear. Give them different numbers. The same lesson is called the same in all languages.");
        return pages;
    }

    [GeneratedRegex("^(?<number>[0-9]{2})-(?<id>[a-z0-9-]+)\\.(?<language>[a-z]{2}(?:-[a-z]{2,8})?)\\.md$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    private List<Found> Files(string folder)
    {
        var found = new List<Found>();
        foreach (var path in context.Folder.Paths.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)))
        {
            var match = Name().Match(path[(folder.Length + 1)..]);
            if (!match.Success)
                context.Faults.Add(path, 0, "lesson-file-name", "Filen ska heta som 02-isberget.sv.md: två siffror, id och språk.", "The file must be named like 02-isberget.sv.md: two digits, id and language.");
            else if (!context.Languages.Contains(match.Groups["language"].Value))
                context.Faults.Add(path, 0, "lesson-language", $"Språket {match.Groups["language"].Value} står inte under languages i module.yaml. Skriv det där, eller ta bort filen.", $"The language {match.Groups["language"].Value} is not listed under languages in module.yaml. List it there, or remove the file.");
            else
                found.Add(new Found(path, match.Groups["number"].Value, match.Groups["id"].Value, match.Groups["language"].Value));
        }

        return found;
    }

    private LessonFile? Find(IEnumerable<Found> group, string language, string expected)
    {
        if (group.FirstOrDefault(file => file.Language == language) is { } file)
            return LessonFile.Read(file.Path, language, context);
        if (!whole || LanguageTag.IsVariant(language))
            return null;
        context.Faults.Add(expected, 0, "lesson-missing-translation", $"{page.Swedish} saknas på {language}. Skriv den här filen.", $"{page.English} is missing in {language}. Write this file.");
        return null;
    }

    private sealed record Found(string Path, string Number, string Id, string Language);
}
