using Lms.Core.Content.Yaml;
using Lms.Core.Html;
using Lms.Core.Quizzes;

namespace Lms.Core.Content;

/// <summary>Reads which questions a quiz asks, in sections or without.</summary>
internal static class QuizSectionReader
{
    /// <summary>The named questions, as <c>set.question</c>.</summary>
    public static IReadOnlyList<string> Names(YamlRecord yaml) => [.. yaml.Texts("questions").Select(IdOf)];

    /// <summary>What is drawn at random.</summary>
    public static IReadOnlyList<QuizDraw> Draws(YamlRecord yaml) => [.. yaml.Records("draw").Select(Draw)];

    public static IReadOnlyList<QuizSection> Read(YamlRecord yaml)
    {
        var sections = new List<QuizSection>();
        foreach (var record in yaml.Records("sections"))
        {
            var section = new QuizSection
            {
                Title = record.Local("title"),
                Text = record.Local("text", required: false).Map((_, markdown) => InlineMarkdown.ToHtml(markdown)),
                Questions = Names(record),
                Draw = Draws(record),
                Shuffle = record.Flag("shuffle", false),
            };
            record.RefuseOthers();
            if (section.Questions.Count + section.Draw.Count == 0)
                record.Report("title", "section-empty", "Avsnittet har inga frågor. Skriv questions eller draw.", "The section has no questions. Write questions or draw.");
            sections.Add(section);
        }

        if (sections.Count > 0 && (yaml.Has("questions") || yaml.Has("draw")))
        {
            yaml.Report("sections", "sections-and-questions",
                "Skriv frågorna antingen i avsnitt (sections) eller direkt i provet (questions, draw), inte både och.",
                "Write the questions either in sections or in the quiz itself (questions, draw), not both.");
        }

        return sections;
    }

    /// <summary>A question as the author names it, <c>set/question</c>, as an id.</summary>
    public static string IdOf(string name) => name.Replace('/', '.');

    /// <summary>A question's id as the author names it.</summary>
    public static string NameOf(string id) => id.Replace('.', '/');

    private static QuizDraw Draw(YamlRecord yaml)
    {
        var draw = new QuizDraw(yaml.Text("category") ?? "", yaml.Number("count", 1, 1_000));
        yaml.RefuseOthers();
        return draw;
    }
}
