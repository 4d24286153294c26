using System.Text.Json;
using Lms.Core.Authoring.Courses;
using Lms.Core.Authoring.Editing;
using Lms.Core.Content;
using Lms.Core.Content.Writing;
using Lms.Core.Quizzes;
using Lms.Testing.Modules;

namespace Lms.Core.Tests.Authoring.Courses;

public sealed class BankExportTests
{
    /// <summary>Every question of the course that shows every type, as if it came from the bank, in both languages.</summary>
    [Test]
    public void Every_type_of_question_leaves_and_comes_back_the_same_in_every_language()
    {
        var kit = CoreModuleReader.Shipped();
        var check = new ManuscriptCheck(kit.Reader);
        var sample = new ManuscriptReader(kit.Reader).Read(ContentFolder.At(Sample())).Manuscripts[0];
        var all = check.Read(sample).Questions;
        var picked = all.Where(question => question.Type != "random-matching").Select(question => new PickedQuestion(question with { Id = "bank." + question.Id.Replace('.', '-') }, Guid.NewGuid(), 1)).ToList();
        var quiz = new Quiz { Id = "ur-bank", Kind = QuizKind.Exam, Title = sample.Title, Behaviour = "manual", PassMark = 0.5m, Questions = [.. picked.Select(one => one.Source.Id)] };

        var written = new BankExport(new QuestionText(kit.Types), kit.Types).Write(sample with { Quizzes = [quiz], Questions = picked, Texts = new Dictionary<string, string>(), Certificate = null });
        var read = check.Read(written).Questions;

        Assert.That(written.Questions, Is.Empty);
        using var _ = Assert.EnterMultipleScope();
        foreach (var one in picked)
        {
            var back = read.SingleOrDefault(question => question.Id == "ur-banken." + one.Source.Id["bank.".Length..]);
            Assert.That(Json(back), Is.EqualTo(Json(Comparable(one.Source) with { Id = back?.Id ?? "" })), one.Source.Id);
        }
    }

    // A pair's own weight means nothing, and is written as 1.
    private static QuestionSource Comparable(QuestionSource source) => source.Type == "matching"
        ? source with { Choices = [.. source.Choices.Select(choice => choice with { Fraction = 1 })] }
        : source;

    private static string Json(QuestionSource? question) => JsonSerializer.Serialize(question);

    private static string Sample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Lms.Core.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "src", "Lms.Intranet", "Samples", "question-types");
    }
}
