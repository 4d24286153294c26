using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Gift;

namespace Lms.Core.Tests.Quizzes.Gift;

public sealed class GiftWriterTests
{
    private static readonly string[] Sets = [.. Directory
        .EnumerateFiles(Path.Combine(Gift.Root(), "modules"), "*.gift", SearchOption.AllDirectories)
        .Where(path => path.Contains($"{Path.DirectorySeparatorChar}content{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(path => Path.GetRelativePath(Gift.Root(), path))
        .Order(StringComparer.Ordinal)];

    [TestCaseSource(nameof(Sets))]
    public void A_shipped_question_set_reads_without_problems_and_survives_the_round_trip(string path)
    {
        var file = Gift.Read(File.ReadAllText(Path.Combine(Gift.Root(), path)));

        Assert.That(file.Problems, Is.Empty);
        Assert.That(file.Questions, Is.Not.Empty);
        AssertRoundTrip(file.Questions);
    }

    [TestCase("[html]<p>Hej</p><ul><li>ett</li></ul> {=<b>a</b> \\= b ~[plain]<c> #*f* ####<i>g</i>}")]
    [TestCase("En *fet* fråga {=[plain][html]x ~&amp; #x_y_z ~\\n\\nny}")]
    [TestCase("Ord {=a \\-> b =%33.333%\\{c\\} \\~\\# #`kod`}")]
    [TestCase("Ord {=a -\\> b =%33.333%c}")]
    [TestCase("Par {=a <b -> c\\\\d = -> e =[html]<i>f</i> -> g}")]
    [TestCase("$CATEGORY: a\n\nx {F####g}\n\n$CATEGORY: $course$/\n\ny {T#w}\n\nz {T##r}")]
    [TestCase("::a:: Berätta om ett *möte*. {}\n\n::b:: Berätta. {####Det finns många svar.}")]
    [TestCase("::a:: Läs det här först.\n\n::b:: [html]<p>Ett</p><p>Två \\{3\\}</p>\n\n::c:: Sant? {T}")]
    [TestCase("Vem? {=Anna ~%50%Bo ~%-100%Cia ~Du}")]
    [TestCase("Vilka? {~%33.33333%a ~%33.33333%b ~%33.33334%c ~d}")]
    public void What_is_written_reads_back_as_it_was(string gift)
    {
        var file = Gift.Read(gift);

        Assert.That(file.Problems, Is.Empty);
        AssertRoundTrip(file.Questions);
    }

    [Test]
    public void A_type_that_GIFT_cannot_say_is_refused()
    {
        var question = new QuestionSource
        {
            Id = "s.q1", Type = "order", Prompt = LocalText.Of("sv", "x"), Choices = [new Choice { Id = "a", Text = LocalText.Of("sv", "a") }],
        };

        Assert.That(() => GiftWriter.Write([question], "sv"), Throws.TypeOf<NotSupportedException>());
    }

    private static void AssertRoundTrip(IReadOnlyList<QuestionSource> questions)
    {
        var written = GiftWriter.Write(questions, "sv");
        var again = Gift.Read(written);

        Assert.That(again.Problems, Is.Empty, written);
        Assert.That(Gift.Json(again.Questions), Is.EqualTo(Gift.Json(questions)), written);
    }
}
