using Lms.AspNetCore.Quizzes;

namespace Lms.AspNetCore.Tests.Quizzes;

public sealed class TextSpotTests
{
    [TestCase("Du bokar en [[1]]. Ett möte", ".")]
    [TestCase("Hon sa ”[[1]]”, och gick", "”,")]
    [TestCase("I ett [[1]] möte", "")]
    [TestCase("<p>Läs <strong>[[1]]</strong>.</p>", "", Description = "the sign stands outside the mark-up of the gap")]
    public void A_sign_after_a_gap_belongs_to_it(string html, string sign) =>
        Assert.That(TextSpot.In(html)[1].Sign, Is.EqualTo(sign));
}
