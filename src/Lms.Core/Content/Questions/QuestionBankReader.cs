using Lms.Core.Content.Yaml;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Gift;

namespace Lms.Core.Content.Questions;

/// <summary>
/// Reads a module's question sets: structure, key and first language from GIFT, from YAML where GIFT cannot say it, or
/// from both; the other languages from YAML beside them.
/// </summary>
internal static class QuestionBankReader
{
    public const string Folder = "questions/";

    private const string Gift = ".gift";
    private const string Yaml = ".yaml";

    /// <summary>Puts every question that could be read into the context.</summary>
    public static void Read(ModuleContext context)
    {
        var paths = context.Folder.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)).ToList();
        var translations = context.Languages.Skip(1).Select(language => $".{language}{Yaml}").ToList();
        var sets = paths
            .Where(path => path.EndsWith(Gift, StringComparison.Ordinal)
                || (path.EndsWith(Yaml, StringComparison.Ordinal) && !path[Folder.Length..^Yaml.Length].Contains('.', StringComparison.Ordinal)))
            .GroupBy(path => path[Folder.Length..path.LastIndexOf('.')])
            .ToList();
        var all = new List<QuestionSource>();
        var yamlPaths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            if (!AuthorId.IsValid(set.Key))
            {
                context.Faults.Add(set.First(), 0, "id-wrong", "Filens namn får bara ha a–z, 0–9 och bindestreck. Byt namn på den.", "The file’s name may only have a–z, 0–9 and hyphens. Rename it.");
                context.QuestionsAreBroken = true;
                continue;
            }

            all.AddRange(ReadSet(context, set.Key, [.. set], yamlPaths));
        }

        foreach (var given in context.Given?.Questions ?? [])
        {
            yamlPaths[given.Id] = Folder;
            all.Add(given);
        }

        var expected = sets.SelectMany(set => set.Concat(translations.Select(end => Folder + set.Key + end))).ToHashSet(StringComparer.Ordinal);
        foreach (var stray in paths.Where(path => !expected.Contains(path)))
            context.Faults.Add(stray, 0, "file-unknown", "Filen hör inte till någon frågefil. De heter kultur.gift, kultur.yaml och kultur.en.yaml. Byt namn på den, eller ta bort den.", "The file belongs to no question file. They are named kultur.gift, kultur.yaml and kultur.en.yaml. Rename it, or remove it.");
        var gathered = QuestionGathering.Gather(all, context.QuestionTypes);
        Check(context, gathered, yamlPaths);
        context.Questions = gathered.DistinctBy(question => question.Id).ToDictionary(question => question.Id, StringComparer.Ordinal);
    }

    private static IReadOnlyList<QuestionSource> ReadSet(
        ModuleContext context, string set, IReadOnlyList<string> paths, Dictionary<string, string> yamlPaths)
    {
        var questions = new List<QuestionSource>();
        var broken = false;
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var faults = context.Faults.Count;
            var read = path.EndsWith(Gift, StringComparison.Ordinal) ? ReadGift(context, path, set) : ReadYaml(context, path, set);
            foreach (var question in read)
            {
                if (questions.Exists(other => other.Id == question.Id))
                    context.Faults.Add(path, question.Line, "gift-id-twice", $"Två frågor heter ”{question.Id[(set.Length + 1)..]}”. Ge dem olika id.", $"Two questions are called “{question.Id[(set.Length + 1)..]}”. Give them different ids.");
                if (!path.EndsWith(Gift, StringComparison.Ordinal))
                    yamlPaths[question.Id] = path;
                questions.Add(question);
            }

            broken |= context.Faults.Count > faults;
        }

        context.QuestionsAreBroken |= broken;
        IReadOnlyList<QuestionSource> translated = questions;
        foreach (var language in context.Languages.Skip(1))
            translated = Translate(context, translated, paths[0], $"{Folder}{set}.{language}{Yaml}", language, broken);
        return translated;
    }

    private static IReadOnlyList<QuestionSource> ReadGift(ModuleContext context, string path, string set)
    {
        var file = new GiftReader(context.QuestionTypes).Read(context.ReadText(path) ?? "", path, set, context.Languages[0]);
        context.Faults.AddRange(file.Problems);
        return file.Questions;
    }

    private static List<QuestionSource> ReadYaml(ModuleContext context, string path, string set) =>
        context.ReadYaml(path) is { } yaml ? new YamlQuestionReader(context.QuestionTypes, context.Languages[0], context.Assets.ContainsKey, set).Read(yaml) : [];

    // A question of YAML is checked when all are known: it may be made of others.
    private static void Check(ModuleContext context, IReadOnlyList<QuestionSource> questions, Dictionary<string, string> yamlPaths)
    {
        foreach (var question in questions)
        {
            if (yamlPaths.TryGetValue(question.Id, out var path))
                context.QuestionTypes.Read(question, (code, message) => context.Faults.Add(path, question.Line, code, message.Swedish, message.English));
        }
    }

    private static IReadOnlyList<QuestionSource> Translate(
        ModuleContext context, IReadOnlyList<QuestionSource> questions, string structure, string path, string language, bool broken)
    {
        if (!context.Folder.Paths.Contains(path))
        {
            if (LanguageTag.IsVariant(language))
                return questions;
            context.Faults.Add(path, 0, "questions-missing-translation", $"Frågorna i {structure} saknas på {language}. Skriv dem i den här filen.", $"The questions of {structure} are missing in {language}. Write them in this file.");
            return questions;
        }

        if (context.ReadYaml(path) is not { } yaml)
            return questions;
        var translation = new QuestionTranslation(yaml, language, context.QuestionTypes, context.Faults);
        var translated = questions.Select(translation.Of).ToList();

        // A question that could not be read is no reason to call its translation unknown.
        if (!broken)
            yaml.RefuseOthers();
        return translated;
    }
}
