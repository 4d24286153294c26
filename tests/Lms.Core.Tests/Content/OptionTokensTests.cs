using Lms.Core.Content;
using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Content;

public sealed class OptionTokensTests
{
    [Test]
    public void Every_option_and_right_side_gets_a_token_that_says_nothing()
    {
        var course = OptionTokens.Replace(SampleModule.Course());

        var choices = course.Questions.Where(question => question.Type != "true-false").SelectMany(question => question.Choices).ToList();
        var tokens = choices.SelectMany(choice => new[] { choice.Id, choice.MatchId }).Where(id => id.Length > 0).ToList();
        using var _ = Assert.EnterMultipleScope();
        Assert.That(tokens, Is.All.Match("^[a-z2-7]{8}$"));
        Assert.That(tokens, Is.Unique);
        Assert.That(choices.Select(choice => choice.AuthorId), Is.EqualTo(new[] { "a", "b", "p", "q", "x", "y" }));
        Assert.That(course.Questions.Single(question => question.Type == "matching").Choices.Select(choice => choice.MatchId), Is.All.Not.Empty);
    }

    [Test]
    public void Each_publication_draws_new_tokens()
    {
        var course = SampleModule.Course();

        var first = Ids(OptionTokens.Replace(course));
        var second = Ids(OptionTokens.Replace(course));

        Assert.That(first.Intersect(second), Is.Empty);
    }

    [Test]
    public void The_key_still_fits_after_the_replacement()
    {
        var course = OptionTokens.Replace(SampleModule.Course());

        var questions = course.Questions.Select(source => Quizzes.Gift.Gift.Types.Find(course, source.Id)!);
        Assert.That(questions.Select(question => question.Assess(question.Admit(question.CorrectResponse))), Is.All.EqualTo(Grade.Full));
    }

    private static IEnumerable<string> Ids(Lms.Core.Courses.Course course) =>
        course.Questions.Where(question => question.Type != "true-false").SelectMany(question => question.Choices).Select(choice => choice.Id);
}
