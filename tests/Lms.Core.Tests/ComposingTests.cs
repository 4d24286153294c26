using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Courses.Search;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Types.ShortAnswer;

namespace Lms.Core.Tests;

/// <summary>Letters that are none: what somebody types must never stop a grading, a search or a reading.</summary>
[TestFixture]
public sealed class ComposingTests
{
    [TestCase("\uFFFE")]
    [TestCase("a\uFFFEb")]
    [TestCase("\uFFFF\uFDD0")]
    [TestCase("\uD800")]
    [TestCase("\uDC00\uD800x")]
    [TestCase("\0")]
    public void Any_text_can_be_graded_searched_for_and_made_an_id_of(string text)
    {
        var source = new QuestionSource
        {
            Id = "s.q",
            Type = "short-answer",
            Prompt = LocalText.Of("sv", "Vad?"),
            Choices = [new Choice { Id = "a", AuthorId = "a", Text = LocalText.Of("sv", "svar"), Fraction = 1 }],
        };
        var question = new ShortAnswerType().Read(source, new QuestionTypes([new ShortAnswerType()]), (_, _) => { })!;
        var course = new Course
        {
            Id = "k",
            Title = LocalText.Of("sv", "Kurs " + text),
            Modules = [new CourseModule("m", LocalText.Of("sv", "Modul " + text), 5, [], [new Lesson("l", LocalText.Of("sv", "Lektion " + text), 5, false, false, [new Block { Kind = "text", Html = LocalText.Of("sv", $"<p>ord {text} ord</p>") }])])],
        };
        Assert.Multiple(() =>
        {
            Assert.That(question.Assess(Response.Of("text", text)).Fraction, Is.EqualTo(0));
            Assert.That(() => CourseSearch.Find(course, "sv", "ord"), Throws.Nothing);
            Assert.That(() => CourseSearch.Find(course, "sv", text + "ord"), Throws.Nothing);
            Assert.That(() => AuthorId.From(text + " Åäö", 20), Throws.Nothing);
        });
    }

    [Test]
    public void The_same_word_is_the_same_letters() => Assert.That("A\u030A".Composed(), Is.EqualTo("Å"));
}
