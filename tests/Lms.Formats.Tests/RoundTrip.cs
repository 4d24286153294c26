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
}
