using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Quizzes.Types;

/// <summary>What every type promises of the example that its authors begin from.</summary>
[TestFixture]
public sealed class ShippedTypeTests
{
    private static IEnumerable<string> Types => AuthoredQuestion.Shipped.All.Where(type => type.Example.Length > 0).Select(type => type.Name);

    [TestCaseSource(nameof(Types))]
    public void Its_example_reads_without_faults(string type)
    {
        var question = Example(type);

        Assert.That(question.Source.Type, Is.EqualTo(type));
    }

    [TestCaseSource(nameof(Types))]
    public void Its_right_answer_earns_everything_and_a_blank_one_nothing(string type)
    {
        var question = Example(type);
        if (question.Assessment != Assessment.Automatic)
            return;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(question.Assess(question.Admit(question.CorrectResponse)), Is.EqualTo(Grade.Full));
        Assert.That(question.Admit(question.CorrectResponse), Is.EqualTo(question.CorrectResponse));
        foreach (var language in new[] { "sv", "en" })
            Assert.That(question.Assess(question.Admit(question.CorrectResponseIn(language))), Is.EqualTo(Grade.Full), language);
        Assert.That(question.IsComplete(question.CorrectResponse));
        Assert.That(question.Assess(Response.Blank), Is.EqualTo(Grade.None));
        Assert.That(question.IsComplete(Response.Blank), Is.False);
        Assert.That(question.Summarise(Response.Blank, "sv"), Is.Empty);
        Assert.That(question.Summarise(question.CorrectResponse, "sv"), Is.Not.Empty.And.Not.Contains("[["));
    }

    [TestCaseSource(nameof(Types))]
    public void Any_answer_earns_between_nothing_and_everything_and_its_parts_add_up(string type)
    {
        var question = Example(type);
        if (question.Assessment != Assessment.Automatic)
            return;
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var given = RandomResponse(question, random);
            var admitted = question.Admit(given);
            Assert.That(question.Admit(admitted), Is.EqualTo(admitted), "admitting twice");
            Assert.That(admitted.Fields.Keys, Is.SubsetOf(question.Fields.Select(field => field.Name)));
            var grade = question.Assess(admitted);
            Assert.That(grade.Fraction, Is.InRange(0m, 1m));
            Assert.That(question.Assess(admitted), Is.EqualTo(grade), "assessing twice");
            var parts = question.Parts(admitted);
            Assert.That(parts.Select(part => part.Name), Is.EqualTo(question.Parts(Response.Blank).Select(part => part.Name)));
            Assert.That(parts.Sum(part => part.Weight), Is.EqualTo(1m).Within(0.00001m));
            Assert.That(question.Summarise(admitted, "sv"), Does.Not.Contain("[["));
            Assert.That(question.FeedbackFor(admitted), Is.Not.Null);
        }
    }

    private static Question Example(string type) => AuthoredQuestion.Read(AuthoredQuestion.Shipped.Find(type)!.Example);

    private static Response RandomResponse(Question question, Random random) => new(question.Fields
        .Where(_ => random.Next(4) > 0)
        .Select(field => new KeyValuePair<string, IReadOnlyList<string>>(field.Name, [.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(field, random))]))
        .Append(new("mark", ["1"]))
        .Append(new("__proto__", ["x"])));

    private static string Value(QuestionField field, Random random) => random.Next(5) switch
    {
        0 => "' OR 1=1 --",
        1 => new string('ö', random.Next(50)),
        _ when field.Options.Count > 0 => field.Options[random.Next(field.Options.Count)].Id,
        _ => random.Next(100).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
