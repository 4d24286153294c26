using Lms.Core.Quizzes;
using Lms.Formats.Writing;

namespace Lms.Formats.Tests;

/// <summary>Writes a bank, reads it again, and holds the two against each other.</summary>
internal static class RoundTrip
{
    public static void Holds(QuestionFormat format, IReadOnlyList<QuestionSource> bank, string seed)
    {
        var written = format.Write(bank, new("sv", "Banken"));
        var read = format.Read(written.File, AllTypes.Options);
        Assert.Multiple(() =>
        {
            Assert.That(written.Losses, Is.Empty, seed);
            Assert.That(read.Problems, Is.Empty, seed);
            Assert.That(read.Questions.Select(question => question.Id), Is.EqualTo(bank.Select(question => question.Id)), seed);
        });
        foreach (var (source, back) in bank.Zip(read.Questions))
            Assert.That(SpokenQuestion.Differ(SpokenQuestion.In("sv", source), back), Is.False, () => $"{seed}\n{System.Text.Json.JsonSerializer.Serialize(source)}\n{System.Text.Json.JsonSerializer.Serialize(back)}");
        Assert.That(format.Write(read.Questions, new("sv", "Banken")).File.ToArray(), Is.EqualTo(written.File.ToArray()), seed);
    }

    /// <summary>For questions written as their readers make them: everything but their lines comes back, nothing is lost, and the file is known again.</summary>
    public static void IsExact(string format, IReadOnlyList<QuestionSource> bank, FormatWritingOptions? options = null)
    {
        var one = QuestionFormats.Default.Find(format)!;
        var written = one.Write(bank, options ?? new FormatWritingOptions("sv", "Banken"));
        var read = one.Read(written.File, AllTypes.Options);
        var text = System.Text.Encoding.UTF8.GetString(written.File.Span);
        Assert.Multiple(() =>
        {
            Assert.That(written.Losses, Is.Empty, text);
            Assert.That(read.Problems, Is.Empty, text);
            Assert.That(Json(read.Questions), Is.EqualTo(Json(bank)), text);
            Assert.That(QuestionFormats.Default.Recognise(written.File, "x" + one.Extension)?.Id, Is.EqualTo(format), text);
        });
    }

    private static string Json(IEnumerable<QuestionSource> questions) => System.Text.Json.JsonSerializer.Serialize(questions.Select(Sorted));

    private static QuestionSource Sorted(QuestionSource question) => question with
    {
        Settings = new SortedDictionary<string, string>(question.Settings.ToDictionary(), StringComparer.Ordinal),
        Parts = [.. question.Parts.Select(Sorted)],
    };
}
