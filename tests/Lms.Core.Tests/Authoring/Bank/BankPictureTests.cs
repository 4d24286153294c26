using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Courses.Edits;
using Lms.Core.Content.Writing;
using Lms.Core.Courses;
using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Authoring.Bank;

public sealed class BankPictureTests
{
    private static readonly CourseAsset Asset = new(new('a', 64), "image/png", new byte[] { 1 });

    [TestCase("Väntrum 2.PNG", "vantrum-2")]
    [TestCase("C:\\bilder\\rum.png", "rum")]
    [TestCase("assets/karta.png", "karta")]
    [TestCase("???.png", "bild")]
    public void A_path_says_the_files_words_and_its_bytes(string name, string words)
    {
        var path = BankPicture.PathFor(name, Asset);

        Assert.That(path, Is.EqualTo($"assets/{words}-{Asset.Hash}.png"));
        Assert.That(BankPicture.HashOf(path), Is.EqualTo(Asset.Hash));
        Assert.That(BankPicture.NameOf(path), Is.EqualTo(words + ".png"));
    }

    [TestCase("assets/rum.png")]
    [TestCase("../assets/rum-aaaa.png")]
    [TestCase("")]
    public void Any_other_path_names_no_picture_of_the_bank(string path) => Assert.That(BankPicture.HashOf(path), Is.Null);

    [Test]
    public void A_question_that_comes_into_a_course_brings_its_picture()
    {
        var path = BankPicture.PathFor("rum.png", Asset);
        var question = new QuestionSource { Id = "bank.var", Type = "hot-spot", Prompt = LocalText.Of("sv", "Var?"), Picture = new(path, LocalText.Of("sv", "Ett rum")) };
        var course = new CourseManuscript { Id = "k", Module = null!, Title = LocalText.Of("sv", "Kurs"), Assets = new Dictionary<string, string> { ["assets/karta.svg"] = new('b', 64) } };
        var quiz = new Quiz { Id = "", Kind = QuizKind.SelfTest, Title = LocalText.Of("sv", "Test"), Questions = [question.Id] };

        var written = new QuizWritten(quiz, [new PickedQuestion(question, Guid.NewGuid(), 1)], null).Apply(course).Value!;

        Assert.That(written.Assets, Is.EquivalentTo(new Dictionary<string, string> { ["assets/karta.svg"] = new('b', 64), [path] = Asset.Hash }));
    }
}
