using System.Text.Json;
using System.Text.RegularExpressions;
using Lms.Core.Content;
using Lms.Core.Quizzes;
using Lms.Core.Tests.Content;
using Lms.Testing.Modules;

namespace Lms.Core.Tests.Quizzes.Types;

/// <summary>Questions as an author writes them in YAML, and what every one of them promises.</summary>
internal static partial class Written
{
    private static readonly CoreModuleReader Host = CoreModuleReader.Shipped();

    /// <summary>The one question of the text, with tokens for its options as when it is published.</summary>
    public static Question Question(string yaml, string? english = null)
    {
        var reading = Read(yaml, english);
        Assert.That(Codes(reading), Is.Empty);
        Assert.That(reading.Release, Is.Not.Null, string.Join("; ", reading.Problems.Select(problem => $"{problem.Path}:{problem.Line} {problem.Code} {problem.Message.English}")));
        var course = reading.Release!.Courses.Single();
        var source = course.Questions.Single(question => question.Id == "prov." + yaml[..yaml.IndexOf(':', StringComparison.Ordinal)].Trim());
        return Host.Types.Read(OptionTokens.Replace(course with { Questions = [source] }).Questions.Single(), (code, _) => Assert.Fail(code))!;
    }

    /// <summary>What is wrong with the text, by code.</summary>
    public static IReadOnlyList<string> Faults(string yaml) => Codes(Read(yaml, null));

    /// <summary>The token of the choice or, with a suffix, the name of its field.</summary>
    public static string Token(this Question question, string authorId) =>
        question.Source.Choices.Single(choice => choice.AuthorId == authorId).Id;

    public static Response Answer(params IReadOnlyList<(string Field, string Value)> given) =>
        new(given.Select(one => new KeyValuePair<string, IReadOnlyList<string>>(one.Field, [one.Value])));

    /// <summary>Fails unless the question keeps what every type promises.</summary>
    /// <param name="question">The question.</param>
    /// <param name="addsUp">Whether the weighted sum of its parts is its grade.</param>
    /// <param name="words">What somebody may type into its text fields.</param>
    public static void KeepsPromises(Question question, bool addsUp, params IReadOnlyList<string> words)
    {
        var right = question.CorrectResponse;
        using var _ = Assert.EnterMultipleScope();
        Assert.That(question.Admit(right), Is.EqualTo(right), "the right answer has the shape of a saved one");
        Assert.That(question.Assess(right), Is.EqualTo(Grade.Full));
        Assert.That(question.IsComplete(right), Is.True);
        Assert.That(question.Assess(Response.Blank), Is.EqualTo(Grade.None));
        Assert.That(question.IsComplete(Response.Blank), Is.False);
        Assert.That(question.FeedbackFor(Response.Blank), Is.Empty);
        Assert.That(question.Summarise(Response.Blank, "sv"), Is.Empty);
        Assert.That(question.Summarise(right, "sv"), Is.Not.Empty);
        Assert.That(question.Summarise(right, "en"), Is.Not.Empty);
        TellsNoKey(question);
        var parts = question.Parts(Response.Blank);
        Assert.That(parts.Sum(part => part.Weight), Is.EqualTo(1m).Within(0.0001m));
        Assert.That(question.Parts(right).Select(part => part.Grade), Is.All.EqualTo(Grade.Full));
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var given = Random(question, random, words);
            var admitted = question.Admit(given);
            var grade = question.Assess(admitted);
            Assert.That(question.Admit(admitted), Is.EqualTo(admitted));
            Assert.That(admitted.Fields.Keys, Is.SubsetOf(question.Fields.Select(field => field.Name)));
            Assert.That(grade.Fraction, Is.InRange(0m, 1m));
            Assert.That(question.Assess(admitted), Is.EqualTo(grade), "the same answer, another grade");
            Assert.That(() => (question.Summarise(admitted, "sv"), question.FeedbackFor(admitted), question.IsComplete(admitted)), Throws.Nothing);
            Assert.That(question.Parts(admitted).Select(part => (part.Name, part.Weight)), Is.EqualTo(parts.Select(part => (part.Name, part.Weight))));
            if (addsUp)
                Assert.That(Grade.Of(question.Parts(admitted).Sum(part => part.Weight * part.Grade.Fraction)).Fraction, Is.EqualTo(grade.Fraction).Within(0.0001m));
        }
    }

    private static void TellsNoKey(Question question)
    {
        var seen = JsonSerializer.Serialize(new { question.Fields, question.Shown });
        foreach (var choice in question.Source.Choices)
        {
            Assert.That(seen, Does.Not.Contain($"\"{choice.AuthorId}\""));
            if (!choice.Feedback.IsEmpty)
                Assert.That(seen, Does.Not.Contain(choice.Feedback.ToString()));
            foreach (var setting in choice.Settings.Values.Where(setting => setting.Any(char.IsDigit)))
                Assert.That(seen, Does.Not.Contain(setting));
        }
    }

    private static Response Random(Question question, Random random, IReadOnlyList<string> words)
    {
        var fields = question.Fields.Where(_ => random.Next(8) > 0).Select(field => new KeyValuePair<string, IReadOnlyList<string>>(
            field.Name,
            field.Kind == FieldKind.Text
                ? [words[random.Next(words.Count)]]
                : [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(6) == 0 ? "x' OR 1=1" : field.Options[random.Next(field.Options.Count)].Id)]));
        return new([.. fields, new("__proto__", ["1"]), new("fraction", ["1"])]);
    }

    private static ModuleReading Read(string yaml, string? english)
    {
        var files = SampleModule.Files();
        files["questions/prov.yaml"] = yaml.Replace("  type:", "  category: kurs/prov\n  type:", StringComparison.Ordinal);
        if (english is null)
        {
            files["module.yaml"] = files["module.yaml"].Replace("languages: [sv, en]", "languages: [sv]", StringComparison.Ordinal);
            foreach (var path in files.Keys.Where(path => path.Contains(".en.", StringComparison.Ordinal)).ToList())
                files.Remove(path);
            foreach (var path in files.Keys.Where(path => path.EndsWith(".yaml", StringComparison.Ordinal) && path != "questions/prov.yaml").ToList())
                files[path] = English().Replace(files[path], "");
        }
        else
        {
            files["questions/prov.en.yaml"] += "\n" + english;
        }

        return Host.Reader.Read(new TextFolder(files));
    }

    // A question with faults is not there, so what asks for it is told as well.
    private static List<string> Codes(ModuleReading reading) =>
        [.. reading.Problems.Where(problem => problem.Path == "questions/prov.yaml" || problem.Path == "questions/prov.en.yaml").Select(problem => problem.Code)];

    [GeneratedRegex(", en: (\"[^\"]*\"|[^}]*)")]
    private static partial Regex English();
}
