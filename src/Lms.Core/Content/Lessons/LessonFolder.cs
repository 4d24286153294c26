using System.Text.RegularExpressions;
using Lms.Core.Courses;

namespace Lms.Core.Content.Lessons;

/// <summary>Reads a course module's folder: one lesson per number and name, one file per language.</summary>
/// <param name="context">The module.</param>
/// <param name="builder">Makes lessons.</param>
internal sealed partial class LessonFolder(ModuleContext context, LessonBuilder builder)
{
    /// <param name="folder">Such as <c>courses/motet-forst/01-vad-ar-kultur</c>, without a slash at the end.</param>
    public List<Lesson> Read(string folder)
    {
        var lessons = new List<Lesson>();
        var files = Files(folder);
        foreach (var group in files.GroupBy(file => file.Number + "-" + file.Id).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var read = context.Languages
                .Select(language => Find(group, language, $"{folder}/{group.Key}.{language}.md"))
                .OfType<LessonFile>()
                .ToList();
            if (read.Count > 0)
                lessons.Add(builder.Build(group.First().Id, read));
        }

        foreach (var twice in files.GroupBy(file => file.Number).Where(group => group.Select(file => file.Id).Distinct().Count() > 1))
            context.Faults.Add(twice.First().Path, 0, "lesson-number-twice", $"Två lektioner har nummer {twice.Key}, så ordningen är oklar. Heter de lika på alla språk?", $"Two lessons have the number {twice.Key}, so the order is unclear. Are they called the same in all languages?");
        if (files.Count == 0)
            context.Faults.Add(folder, 0, "module-empty", "Mappen har inga lektioner.", "The folder has no lessons.");
        return lessons;
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
                context.Faults.Add(path, 0, "lesson-file-name", "Lektionens fil ska heta som 02-isberget.sv.md.", "The lesson’s file must be named like 02-isberget.sv.md.");
            else if (!context.Languages.Contains(match.Groups["language"].Value))
                context.Faults.Add(path, 0, "lesson-language", $"Språket {match.Groups["language"].Value} står inte under languages i module.yaml.", $"The language {match.Groups["language"].Value} is not listed under languages in module.yaml.");
            else
                found.Add(new Found(path, match.Groups["number"].Value, match.Groups["id"].Value, match.Groups["language"].Value));
        }

        return found;
    }

    private LessonFile? Find(IEnumerable<Found> group, string language, string expected)
    {
        if (group.FirstOrDefault(file => file.Language == language) is { } file)
            return LessonFile.Read(file.Path, language, context);
        if (LanguageTag.IsVariant(language))
            return null;
        context.Faults.Add(expected, 0, "lesson-missing-translation", $"Lektionen saknas på {language}.", $"The lesson is missing in {language}.");
        return null;
    }

    private sealed record Found(string Path, string Number, string Id, string Language);
}
