using Lms.Core.Content.Yaml;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Gift;

namespace Lms.Core.Content.Questions;

/// <summary>Reads a module's question sets: structure, key and first language from GIFT, the other languages from YAML beside it.</summary>
internal static class QuestionBankReader
{
    public const string Folder = "questions/";

    private const string Gift = ".gift";

    /// <summary>Puts every question that could be read into the context.</summary>
    public static void Read(ModuleContext context)
    {
        var bank = new Dictionary<string, QuestionSource>(StringComparer.Ordinal);
        var reader = new GiftReader(context.QuestionTypes);
        var paths = context.Folder.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)).ToList();
        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths.Where(path => path.EndsWith(Gift, StringComparison.Ordinal)))
        {
            var set = path[Folder.Length..^Gift.Length];
            expected.Add(path);
            if (!AuthorId.IsValid(set))
            {
                context.Faults.Add(path, 0, "id-wrong", "Filens namn får bara ha a–z, 0–9 och bindestreck.", "The file’s name may only have a–z, 0–9 and hyphens.");
                context.QuestionsAreBroken = true;
                continue;
            }

            var file = reader.Read(context.ReadText(path) ?? "", path, set, context.Languages[0]);
            context.Faults.AddRange(file.Problems);
            context.QuestionsAreBroken |= file.Problems.Count > 0;
            IReadOnlyList<QuestionSource> questions = file.Questions;
            foreach (var language in context.Languages.Skip(1))
            {
                var translation = $"{Folder}{set}.{language}.yaml";
                expected.Add(translation);
                questions = Translate(context, questions, path, translation, language, file.Problems.Count > 0);
            }

            foreach (var question in questions)
                bank[question.Id] = question;
        }

        foreach (var stray in paths.Where(path => !expected.Contains(path)))
            context.Faults.Add(stray, 0, "file-unknown", "Filen hör inte till någon frågefil. De heter kultur.gift och kultur.en.yaml.", "The file belongs to no question file. They are named kultur.gift and kultur.en.yaml.");
        context.Questions = bank;
    }

    private static IReadOnlyList<QuestionSource> Translate(
        ModuleContext context, IReadOnlyList<QuestionSource> questions, string gift, string path, string language, bool broken)
    {
        if (!context.Folder.Paths.Contains(path))
        {
            context.Faults.Add(path, 0, "questions-missing-translation", $"Frågorna i {gift} saknas på {language}.", $"The questions of {gift} are missing in {language}.");
            return questions;
        }

        if (context.ReadYaml(path) is not { } yaml)
            return questions;
        var translation = new QuestionTranslation(yaml, language, context.Faults);
        var translated = questions.Select(translation.Of).ToList();

        // A question that could not be read is no reason to call its translation unknown.
        if (!broken)
            yaml.RefuseOthers();
        return translated;
    }
}
