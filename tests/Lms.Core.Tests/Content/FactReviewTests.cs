using Lms.Core.Content;
using Lms.Core.Courses;

namespace Lms.Core.Tests.Content;

public sealed class FactReviewTests
{
    private static readonly DateOnly Today = new(2027, 5, 15);

    [TestCase("2027-05-14", "overdue", Description = "yesterday")]
    [TestCase("2027-05-15", "soon", Description = "the last day is today")]
    [TestCase("2027-06-14", "soon", Description = "in thirty days")]
    [TestCase("2027-06-15", "later", Description = "in thirty-one days")]
    public void A_fact_is_overdue_from_the_day_after_its_own(string review, string where)
    {
        var found = Review(Course("k", Fact(review)));

        Assert.That((found.Overdue.Count, found.Soon.Count, found.Later.Count), Is.EqualTo(where switch
        {
            "overdue" => (1, 0, 0),
            "soon" => (0, 1, 0),
            _ => (0, 0, 1),
        }));
    }

    [Test]
    public void Facts_come_by_their_day_with_course_lesson_source_and_address()
    {
        var fact = Review(Course("b", Fact("2027-03-01")), Course("a", Fact("2027-02-01"))).Overdue;

        Assert.That(fact.Select(one => (one.CourseId, one.Review.Month)), Is.EqualTo(new[] { ("a", 2), ("b", 3) }));
        Assert.That((fact[0].CourseTitle.In("sv"), fact[0].LessonId, fact[0].LessonTitle.In("sv"), fact[0].Source.In("sv"), fact[0].Address?.In("sv")), Is.EqualTo(("Kurs a", "l", "Lektion", "Lagen", "https://www.do.se/")));
    }

    [Test]
    public void What_is_due_later_stands_by_month_across_the_turn_of_the_year()
    {
        var later = Review(Course("k", Fact("2027-12-31"), Fact("2028-01-01"), Fact("2027-12-01"))).Later;

        Assert.That(later.Select(month => (month.Month, month.Facts.Count)), Is.EqualTo(new[] { (new DateOnly(2027, 12, 1), 2), (new DateOnly(2028, 1, 1), 1) }));
    }

    [Test]
    public void A_fact_without_a_date_and_a_block_of_another_kind_are_no_concern() =>
        Assert.That(Review(Course("k", Fact("snart"), Fact(null), new Block { Kind = "scenario", Settings = Fact("2020-01-01").Settings })).Facts, Is.Empty);

    [Test]
    public void The_numbers_of_a_support_note_are_followed_up_as_facts_are()
    {
        var note = new Block { Kind = "note", Settings = new Dictionary<string, LocalText> { ["kind"] = LocalText.Of("sv", "support"), ["review"] = LocalText.Of("sv", "2027-05-14") } };

        var due = Review(Course("k", note, Fact("2027-05-13"))).Overdue;

        Assert.That(due.Select(one => (one.IsSupport, one.Source.IsEmpty, one.Review.Day)), Is.EqualTo(new[] { (false, false, 13), (true, true, 14) }));
        Assert.That(due[1].LessonTitle.In("sv"), Is.EqualTo("Lektion"));
    }

    private static FactReview Review(params Course[] courses) => FactReview.Of(courses, Today);

    private static Course Course(string id, params Block[] blocks) => new()
    {
        Id = id,
        Title = LocalText.Of("sv", "Kurs " + id),
        Modules = [new("m", LocalText.Of("sv", "M"), 1, [], [new Lesson("l", LocalText.Of("sv", "Lektion"), 1, false, true, blocks)])],
    };

    private static Block Fact(string? review)
    {
        var settings = new Dictionary<string, LocalText> { ["source"] = LocalText.Of("sv", "Lagen"), ["url"] = LocalText.Of("sv", "https://www.do.se/") };
        if (review is not null)
            settings["review"] = LocalText.Of("sv", review);
        return new Block { Kind = "fact", Settings = settings };
    }
}
