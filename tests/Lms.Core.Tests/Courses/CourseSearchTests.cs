using Lms.Core.Courses;
using Lms.Core.Courses.Search;

namespace Lms.Core.Tests.Courses;

/// <summary>Searching inside a course.</summary>
[TestFixture]
internal sealed class CourseSearchTests
{
    private static readonly Course Course = Reading.Course(
        Reading.Lesson("lyssna", "Att lyssna färdigt", Reading.Text("<p>Möt blicken.</p><p>Vänta på <strong>svar</strong>et.</p>")),
        Reading.Lesson(
            "tolk",
            "Samtal med tolk",
            Reading.Fact("<p>Tolken har tystnadsplikt.</p>", "2026-11-01"),
            new Block { Kind = "checklist", Id = "infor", Items = [LocalText.Of("sv", "Boka tolk i god tid"), LocalText.Of("sv", "Sitt så att alla ser varandra")] },
            Reading.Block("quiz", "<p>Hemlig fråga</p>", "prov")));

    [TestCase("mot", 0)]
    [TestCase("möt", 1)]
    [TestCase("MÖT", 1)]
    [TestCase("mo\u0308t", 1)]
    public void Swedish_letters_are_letters_of_their_own_in_small_and_large_and_however_they_are_written(string query, int found)
    {
        var result = CourseSearch.Find(Course, "sv", query);

        Assert.That(result.WithoutAccents ? 0 : result.Count, Is.EqualTo(found));
    }

    [Test]
    public void Who_has_no_swedish_keyboard_finds_the_words_all_the_same()
    {
        var result = CourseSearch.Find(Course, "sv", "vanta");

        Assert.That((result.Count, result.WithoutAccents), Is.EqualTo((1, true)));
    }

    [Test]
    public void A_word_is_found_by_its_beginning_and_not_by_its_end()
    {
        Assert.That(CourseSearch.Find(Course, "sv", "tystnad").Count, Is.EqualTo(1));
        Assert.That(CourseSearch.Find(Course, "sv", "plikt").Count, Is.Zero);
    }

    [Test]
    public void Every_word_must_stand_in_the_same_text()
    {
        Assert.That(CourseSearch.Find(Course, "sv", "tolk tid").Hits.Select(hit => (hit.Lesson.Id, hit.Block)), Is.EqualTo(new[] { ("tolk", 2) }));
        Assert.That(CourseSearch.Find(Course, "sv", "tolk blicken").Count, Is.Zero);
    }

    [Test]
    public void Titles_come_first_then_texts_in_reading_order()
    {
        var hits = CourseSearch.Find(Course, "sv", "tolk").Hits;

        Assert.That(hits.Select(hit => (hit.Lesson.Id, hit.Block)), Is.EqualTo(new[] { ("tolk", 0), ("tolk", 1), ("tolk", 2) }));
    }

    [Test]
    public void A_hit_shows_its_words_marked_in_the_whole_sentence_and_markup_never_parts_or_joins_words()
    {
        var hit = CourseSearch.Find(Course, "sv", "svaret").Hits.Single();

        Assert.That(string.Concat(hit.Excerpt.Select(part => part.Marked ? $"[{part.Text}]" : part.Text)), Is.EqualTo("Möt blicken. Vänta på [svaret]."));
    }

    [Test]
    public void A_long_text_is_cut_between_words_around_the_hit()
    {
        var text = string.Join(' ', Enumerable.Range(1, 200).Select(number => $"ord{number}"));
        var hit = CourseSearch.Find(Reading.Course(Reading.Lesson("a", "A", Reading.Text(text))), "sv", "ord150").Hits.Single();
        var shown = string.Concat(hit.Excerpt.Select(part => part.Text));

        Assert.That(shown, Does.StartWith("… ord1").And.EndWith(" …").And.Contain(" ord150 ord151 "));
        Assert.That(shown, Has.Length.InRange(150, 240));
        Assert.That(shown.Trim('…', ' ').Split(' '), Is.SubsetOf(text.Split(' ')));
    }

    [Test]
    public void Questions_and_answers_are_never_searched()
    {
        Assert.That(CourseSearch.Find(Course, "sv", "hemlig").Count, Is.Zero);
    }

    [Test]
    public void A_text_that_is_not_translated_is_found_in_the_language_it_has()
    {
        var course = Reading.Course(Reading.Lesson("a", "A", new Block { Kind = "text", Html = Reading.Both("Skolan", "The school") }, Reading.Text("Skolplikt")));

        Assert.That(CourseSearch.Find(course, "en", "school").Hits.Select(hit => hit.Language), Is.EqualTo(new[] { "en" }));
        Assert.That(CourseSearch.Find(course, "en", "skolplikt").Hits.Select(hit => (hit.Block, hit.Language)), Is.EqualTo(new[] { (2, "sv") }));
        Assert.That(CourseSearch.Find(course, "en", "skolan").Count, Is.Zero);
    }

    [TestCase("tystandsplikt", "tystnadsplikt")]
    [TestCase("toolk boka", "tolk boka")]
    [TestCase("xyzzyqw", null)]
    [TestCase("tlk", null)]
    public void A_search_without_hits_suggests_what_was_perhaps_meant(string query, string? suggestion)
    {
        var result = CourseSearch.Find(Course, "sv", query);

        Assert.That((result.Count, result.Suggestion), Is.EqualTo((0, suggestion)));
    }

    [TestCase("")]
    [TestCase("  ?! ")]
    [TestCase("\ud800")]
    public void A_search_without_words_finds_nothing(string query) =>
        Assert.That(CourseSearch.Find(Course, "sv", query), Is.EqualTo(CourseSearchResult.Nothing));

    [Test]
    public void A_word_that_stands_everywhere_gives_a_limited_list_and_says_how_many_there_are()
    {
        var course = Reading.Course([.. Enumerable.Range(1, 80).Select(number => Reading.Lesson($"l{number}", "Lektion", Reading.Text("Samma ord")))]);

        var result = CourseSearch.Find(course, "sv", "ord");

        Assert.That((result.Hits.Count, result.Count), Is.EqualTo((CourseSearch.MaxHits, 80)));
    }
}
