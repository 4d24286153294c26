using Lms.Core.Courses;
using Lms.Core.Html;

namespace Lms.Core.Tests.Courses;

public sealed class TermMarkerTests
{
    private static readonly GlossaryTerm Norm = Term("norm", "norm", "norm", ["normen", "normer"]);
    private static readonly GlossaryTerm Critique = Term("normkritik", "normkritik", "norm critique");
    private static readonly GlossaryTerm Protection = Term("tillfalligt-skydd", "tillfälligt skydd", "temporary protection");
    private static readonly GlossaryTerm Bare = Term("skydd", "skydd", "protection");

    private TermMarker marker = null!;

    [SetUp]
    public void Begin() => marker = new([Norm, Critique, Protection, Bare]);

    [Test]
    public void The_first_occurrence_becomes_a_button_that_opens_the_definition()
    {
        Assert.That(marker.Mark("<p>En norm är en norm.</p>", "sv"), Is.EqualTo(
            "<p>En <button type=\"button\" class=\"lms-term\" popovertarget=\"ord-norm\">norm</button> är en norm.</p>"));
        Assert.That(marker.Used, Is.EqualTo(new[] { Norm }));
    }

    [TestCase("<p>Det är en norm.</p>", "norm</button>.</span></p>")]
    [TestCase("<p>(En norm), men inte fler.</p>", "norm</button>),</span> men")]
    [TestCase("<p>En norm – och en till.</p>", "norm</button> – och")]
    public void What_closes_after_a_term_never_begins_a_line(string html, string expected)
    {
        var marked = marker.Mark(html, "sv");
        Assert.That(marked, Does.Contain(expected));
        Assert.That(PlainText.Of(marked), Is.EqualTo(PlainText.Of(html)));
    }

    [Test]
    public void A_later_text_of_the_lesson_is_left_as_it_is()
    {
        marker.Mark("<p>En norm.</p>", "sv");

        Assert.That(marker.Mark("<p>Normen igen.</p>", "sv"), Is.EqualTo("<p>Normen igen.</p>"));
    }

    [TestCase("<p>Normer styr.</p>", "Normer", Description = "another form, with a capital")]
    [TestCase("<p>NORM.</p>", "NORM", Description = "in capitals")]
    [TestCase("<p>(norm)</p>", "norm", Description = "in brackets")]
    [TestCase("<p>en <strong>norm</strong>, kanske</p>", "norm", Description = "in bold")]
    [TestCase("<ul><li>norm</li></ul>", "norm", Description = "in a list")]
    [TestCase("<table><tbody><tr><td>norm</td></tr></tbody></table>", "norm", Description = "in a table")]
    [TestCase("<p>&lt;norm&gt;</p>", "norm", Description = "between signs that are written as entities")]
    public void A_word_is_found_however_it_is_written(string html, string word) =>
        Assert.That(marker.Mark(html, "sv"), Does.Contain($">{word}</button>"));

    [TestCase("<p>normal enorm abnorma</p>", Description = "part of a word")]
    [TestCase("<p>norm-kritisk och hiv-norm</p>", Description = "part of a word with a hyphen")]
    [TestCase("<p>norm\u0301</p>", Description = "a letter with a mark of its own")]
    [TestCase("<h2>Norm</h2><h3>En <em>norm</em></h3>", Description = "in a heading")]
    [TestCase("<p><a href=\"https://www.osby.se/\" rel=\"noopener\">en norm</a></p>", Description = "in a link")]
    [TestCase("<p><code>norm</code></p><pre><code>norm</code></pre><p><kbd>norm</kbd></p>", Description = "in code")]
    [TestCase("<p title=\"norm\">text</p>", Description = "in an attribute")]
    public void What_is_no_word_of_the_text_is_left_alone(string html)
    {
        Assert.That(marker.Mark(html, "sv"), Is.EqualTo(html));
        Assert.That(marker.Used, Is.Empty);
    }

    [Test]
    public void The_longest_term_wins_and_a_line_break_within_it_does_no_harm()
    {
        var marked = marker.Mark("<p>Tillfälligt\nskydd är ett skydd.</p>", "sv");

        Assert.That(marked, Does.Contain("popovertarget=\"ord-tillfalligt-skydd\">Tillfälligt\nskydd</button>").And.Contain("popovertarget=\"ord-skydd\">skydd</button>"));
    }

    [Test]
    public void Each_language_has_its_own_words()
    {
        Assert.That(marker.Mark("<p>norm critique and skydd</p>", "en"), Is.EqualTo(
            "<p><button type=\"button\" class=\"lms-term\" popovertarget=\"ord-normkritik\">norm critique</button> and skydd</p>"));
        Assert.That(marker.Mark("<p>skydd</p>", "sv-ll"), Does.Contain("</button>"), "easy-read Swedish has the Swedish words");
    }

    [Test]
    public void Nothing_but_buttons_is_added_and_what_was_safe_stays_safe()
    {
        const string html = "<p>&lt;script&gt;norm&lt;/script&gt; &amp; <strong>normer</strong>&nbsp;skydd</p>";
        var marked = marker.Mark(html, "sv");

        Assert.That(marked, Does.Not.Contain("<script"));
        Assert.That(HtmlAllowList.Clean(marked.Replace("<button type=\"button\" class=\"lms-term\" popovertarget=\"ord-norm\">", "", StringComparison.Ordinal)
            .Replace("<button type=\"button\" class=\"lms-term\" popovertarget=\"ord-skydd\">", "", StringComparison.Ordinal)
            .Replace("</button>", "", StringComparison.Ordinal)), Is.EqualTo(HtmlAllowList.Clean(html)));
    }

    [Test]
    public void A_term_of_signs_that_mean_something_to_a_pattern_is_a_term_all_the_same()
    {
        var odd = new TermMarker([Term("c", "C++ (språk)", "C++")]);

        Assert.That(odd.Mark("<p>Skriv C++ (språk) här.</p>", "sv"), Does.Contain(">C++ (språk)</button>"));
    }

    [Test]
    public void The_lessons_of_a_term_come_in_reading_order()
    {
        Lesson[] lessons = [Lesson("a", "<p>normen</p>"), Lesson("b", "<p>inget</p>"), Lesson("c", "<p>norm och skydd</p>")];

        var entries = GlossaryEntry.Of([Norm, Critique, Bare], lessons, "sv");

        Assert.That(entries.Select(entry => (entry.Term.Id, string.Join(' ', entry.Lessons.Select(lesson => lesson.Id)))), Is.EqualTo(new[] { ("norm", "a c"), ("skydd", "c") }));
    }

    private static Lesson Lesson(string id, string html) =>
        new(id, LocalText.Of("sv", id), 1, false, true, [new Block { Kind = "text", Html = LocalText.Of("sv", html) }, new Block { Kind = "fact", Html = LocalText.Of("sv", "<p>normkritik</p>") }]);

    private static GlossaryTerm Term(string id, string swedish, string english, string[]? forms = null) => new(
        id,
        new(new Dictionary<string, string> { ["sv"] = swedish, ["en"] = english }),
        new Dictionary<string, IReadOnlyList<string>> { ["sv"] = forms ?? [] },
        LocalText.Of("sv", "Förklaring."));
}
