using Lms.Core.Content;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Types.Matching;
using Lms.Core.Quizzes.Types.MultipleChoice;
using Lms.Core.Quizzes.Types.ShortAnswer;
using Lms.Core.Quizzes.Types.TrueFalse;

namespace Lms.Core.Tests.Content;

/// <summary>Questions written in YAML, of a type that a stranger brought.</summary>
public sealed class YamlQuestionTests
{
    private const string Path = "questions/prov.yaml";
    private const string English = """
        eget:
          text: The *question*
          feedback: General
          hints: [First hint, Second hint]
          picture-alt: A ring
          options: { ett: One, tva: Two }
          matches: { ett: To the left }
          option-feedback: { ett: Well }
          parts:
            nod: { text: The node, options: { ja: "Yes" } }
        """;

    private const string Swedish = """
        eget:
          type: own
          category: kurs/prov
          text: "*Frågan*"
          feedback: Allmänt
          hints: [Första ledtråden, Andra ledtråden]
          penalty: 25%
          picture: { src: assets/ring.svg, alt: En ring }
          settings: { grading: exact, limit: 3 }
          items:
            - { id: ett, text: Ett, match: Till vänster, weight: 0.5, feedback: Bra, shape: rect }
            - { id: tva, text: Två, right: true }
          nodes:
            - id: nod
              text: Noden
              settings: { mood: calm }
              replies:
                - { id: ja, text: Ja, to: slut }
        """;

    private static readonly QuestionTypes Types =
        new([new MultipleChoiceType(), new TrueFalseType(), new ShortAnswerType(), new MatchingType(), new OwnType()]);

    [Test]
    public void Every_part_of_a_question_is_read_in_each_language()
    {
        var reading = Read(Swedish, English);

        Assert.That(reading.Problems, Is.Empty);
        var question = Question(reading);
        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.Prompt.In("sv"), Is.EqualTo("<em>Frågan</em>"));
        Assert.That(question.Prompt.In("en"), Is.EqualTo("The <em>question</em>"));
        Assert.That(question.Penalty, Is.EqualTo(0.25m));
        Assert.That(question.Hints.Select(hint => hint.In("en")), Is.EqualTo(new[] { "First hint", "Second hint" }));
        Assert.That((question.Picture!.Path, question.Picture.Alt.In("en")), Is.EqualTo(("assets/ring.svg", "A ring")));
        Assert.That(question.Settings, Is.EquivalentTo(new Dictionary<string, string> { ["grading"] = "exact", ["limit"] = "3" }));
        Assert.That(question.Choices.Select(choice => choice.Fraction), Is.EqualTo(new[] { 0.5m, 1m }));
        Assert.That(question.Choices[0].Settings, Is.EquivalentTo(new Dictionary<string, string> { ["shape"] = "rect" }));
        Assert.That(question.Choices[0].Match.In("en"), Is.EqualTo("To the left"));
        Assert.That(question.Parts.Single().Choices.Single().Settings["to"], Is.EqualTo("slut"));
        Assert.That(question.Parts.Single().Choices.Single().Text.In("en"), Is.EqualTo("Yes"));
    }

    [TestCase("type: own", "type: unknown-type", "question-type-unknown")]
    [TestCase("type: own", "typ: own", "setting-missing,setting-unknown,question-type-unknown")]
    [TestCase("text: \"*Frågan*\"", "feedback: Dubbel", "yaml-unreadable")]
    [TestCase("penalty: 25%", "penalty: 25", "setting-wrong")]
    [TestCase("assets/ring.svg", "assets/saknas.svg", "asset-unknown")]
    [TestCase("id: tva", "id: ett", "gift-option-id-twice")]
    [TestCase("right: true", "right: kanske", "setting-wrong")]
    [TestCase("text: Ett", "text: \"![x](y.png)\"", "gift-picture")]
    [TestCase("          nodes:", "          parts: []\n  nodes:", "")]
    public void What_is_wrong_is_told_with_its_line(string from, string to, string codes)
    {
        var text = Swedish.Replace(from.TrimStart(), to.TrimStart(), StringComparison.Ordinal);

        var problems = Read(text, null).Problems.Where(problem => problem.Code is not ("translation-missing" or "question-unknown" or "draw-too-few")).ToList();

        Assert.That(problems.Select(problem => problem.Code), Is.SupersetOf(codes.Split(',', StringSplitOptions.RemoveEmptyEntries)));
        Assert.That(problems.All(problem => problem.Line > 0 && problem.Path == Path), Is.True);
    }

    [Test]
    public void A_translation_that_leaves_something_out_is_told()
    {
        var problems = Read(Swedish, English
            .Replace("Second hint", "", StringComparison.Ordinal)
            .Replace("  picture-alt: A ring\n", "", StringComparison.Ordinal)
            .Replace("nod: {", "annan: {", StringComparison.Ordinal)).Problems;

        Assert.That(
            problems.Select(problem => problem.Code),
            Is.EquivalentTo(new[] { "translation-missing", "translation-missing", "translation-missing", "setting-unknown" }));
    }

    [Test]
    public void Two_files_of_a_set_may_not_use_the_same_id() =>
        Assert.That(
            Read(Swedish.Replace("eget:", "val:", StringComparison.Ordinal), null).Problems.Select(problem => problem.Code),
            Does.Contain("gift-id-twice"));

    [Test]
    public void Options_of_parts_get_tokens_too_and_parts_keep_their_ids()
    {
        var question = Question(Read(Swedish, English));
        var course = OptionTokens.Replace(SampleModule.Course() with { Questions = [question] });

        var part = course.Questions.Single().Parts.Single();
        Assert.That((part.Id, part.Choices.Single().AuthorId), Is.EqualTo(("nod", "ja")));
        Assert.That(part.Choices.Single().Id, Does.Match("^[a-z2-7]{8}$"));
    }

    [Test]
    public void A_question_that_gathers_others_holds_them_when_it_is_published()
    {
        var reading = Read(Swedish.Replace("settings: {", "settings: { gather: kurs/sjalvtest, ", StringComparison.Ordinal), English);

        Assert.That(Question(reading).Parts.Select(part => part.Id), Does.Contain("nod").And.Contain("prov.ord"));
        Assert.That(Question(reading).Parts.Select(part => part.Id), Does.Not.Contain("prov.eget"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void In_a_private_self_test_only_types_that_a_page_can_mark_are_asked(bool sensitive)
    {
        var files = Files(Swedish, English);
        files["module.yaml"] = files["module.yaml"].Replace("questions: [prov/val, prov/ord]", "questions: [prov/val, prov/eget]", StringComparison.Ordinal);
        if (sensitive)
        {
            foreach (var path in new[] { SampleModule.Lesson, SampleModule.LessonEn })
                files[path] = files[path].Replace("minutes: 5\n---\n", "minutes: 5\nsensitive: true\n---\n::: note\nkind: content\n---\nx\n:::\n", StringComparison.Ordinal);
        }

        Assert.That(Read(files).Problems.Select(problem => problem.Code), Is.EqualTo(sensitive ? new[] { "private-type" } : []));
    }

    [TestCase("text: Noden", "text: Noden", "{ id: ja, text: Ja, to: slut }", "{ id: ja, text: ”Nej, förlåt. Jag letar.”, to: slut }", "förlåt. Jag letar.”", "text")]
    [TestCase("text: Noden", "text: Noden", "{ id: ja, text: Ja, to: slut }", "{ id: ja, text: Ja, tack, to: slut }", "tack", "text")]
    [TestCase("text: Noden", "text: Noden", "{ id: ja, text: Ja, to: slut }", "{ id: ja, text: Ja, men vänta: nu, feedback: Nej., to: slut }", "men vänta", "text")]
    [TestCase("settings: { mood: calm }", "settings: { mood: calm, men trött. }", "shape: rect", "shape: rect", "men trött.", "mood")]
    public void A_text_that_a_comma_cut_in_two_is_told_to_be_quoted(string from, string to, string from2, string to2, string rest, string of)
    {
        var problems = Read(Swedish.Replace(from, to, StringComparison.Ordinal).Replace(from2, to2, StringComparison.Ordinal), English).Problems;

        var told = problems.Single(problem => problem.Message.Swedish.Contains("kommat", StringComparison.OrdinalIgnoreCase));
        Assert.That((told.Path, told.Code), Is.EqualTo((Path, "setting-unknown")));
        Assert.That(told.Message.Swedish, Does.Contain($"”{rest}”").And.Contain($"raka citattecken: {of}: \"…\""));
        Assert.That(told.Message.English, Does.Contain("straight quotes"));
        Assert.That(problems, Has.None.Matches<ContentProblem>(problem => problem!.Code == "setting-missing" || problem.Message.English.StartsWith("There is no setting", StringComparison.Ordinal)), string.Join('\n', problems));
    }

    [Test]
    public void A_translated_text_that_a_comma_cut_in_two_is_told_to_be_quoted()
    {
        var told = Read(Swedish, English.Replace("ett: One,", "ett: One, and only,", StringComparison.Ordinal)).Problems.Single();

        Assert.That(told.Message.English, Does.Contain("“and only”").And.Contain("ett: \"…\""));
    }

    private static Dictionary<string, string> Files(string swedish, string? english)
    {
        var files = SampleModule.Files();
        files[Path] = swedish;
        files["questions/prov.en.yaml"] += "\n" + (english ?? "");
        return files;
    }

    private static ModuleReading Read(string swedish, string? english) => Read(Files(swedish, english));

    private static ModuleReading Read(Dictionary<string, string> files) =>
        new ModuleReader(SampleModule.BlockTypes, Types, SampleModule.Behaviours, SampleModule.Templates).Read(new TextFolder(files));

    private static QuestionSource Question(ModuleReading reading) =>
        reading.Release!.Courses.Single().Questions.Single(question => question.Id == "prov.eget");

    private sealed class OwnType : QuestionType
    {
        public override string Name => "own";

        public override Text Title { get; } = new("Egen", "Own");

        public override bool Gathers(QuestionSource source, QuestionSource other) =>
            source.Settings.GetValueOrDefault("gather") == other.Category && other.Type == "short-answer";

        public override Question Read(QuestionSource source, Action<string, Text> report) => new OwnQuestion(source);
    }

    private sealed class OwnQuestion(QuestionSource source) : Question(source)
    {
        public override IReadOnlyList<QuestionField> Fields { get; } = [new("text", FieldKind.Text, LocalText.Empty, [])];

        public override Response CorrectResponse { get; } = Response.Of("text", "ja");

        public override bool IsComplete(Response response) => !response.IsBlank;

        public override Grade Assess(Response response) => response.One("text") == "ja" ? Grade.Full : Grade.None;

        public override string Summarise(Response response, string language) => response.One("text") ?? "";

        public override IReadOnlyList<LocalText> FeedbackFor(Response response) => [];
    }
}
