using Lms.AspNetCore.Courses;
using Lms.AspNetCore.Mounting;
using Lms.Core.Enrolments;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Tests.Courses;

[TestFixture]
internal sealed class NextStepTests
{
    [Test]
    public void A_new_learner_opens_the_first_lesson()
    {
        var next = Next(Example.Enrolment(last: null));

        Assert.That(next!.Title.In("sv"), Is.EqualTo("Lektion a"));
        Assert.That(next.Button.Swedish, Is.EqualTo("Öppna första lektionen"));
        Assert.That(next.Url, Is.EqualTo("/kurser/kurs/lektioner/a"));
    }

    [Test]
    public void A_lesson_that_was_opened_and_not_read_is_continued()
    {
        var next = Next(Example.Enrolment(last: "b", "a"));

        Assert.That(next!.Button.Swedish, Is.EqualTo("Fortsätt lektionen"));
        Assert.That(next.Place.Swedish, Is.EqualTo("Lektion 2 av 2 i modul 1"));
    }

    [Test]
    public void The_very_place_in_the_lesson_left_half_way_is_led_to_and_the_time_from_there_is_told()
    {
        var next = Next(Example.Enrolment(last: "b", "a") with { LastBlock = 2 });

        Assert.That(next!.Url, Is.EqualTo("/kurser/kurs/lektioner/b#del-2"));
        Assert.That(next.Minutes, Is.EqualTo(3));
    }

    [Test]
    public void A_place_in_a_lesson_that_is_read_leads_to_the_next_lessons_beginning()
    {
        var next = Next(Example.Enrolment(last: "a", "a") with { LastBlock = 2 });

        Assert.That((next!.Url, next.Minutes), Is.EqualTo(("/kurser/kurs/lektioner/b", 6)));
    }

    [Test]
    public void After_the_last_lesson_comes_the_exam()
    {
        var next = Next(Example.Enrolment(last: "c", "a", "b", "c"));

        Assert.That(next!.Title.In("sv"), Is.EqualTo("Kursprov"));
        Assert.That(next.Url, Is.EqualTo("/kurser/kurs/prov/prov"));
    }

    [Test]
    public void Nothing_comes_after_everything()
    {
        Assert.That(Next(Example.Enrolment(last: "c", "a", "b", "c", "prov")), Is.Null);
    }

    private static NextStep? Next(Enrolment enrolment) => NextStep.Of(
        Example.Course, enrolment, CourseProgress.Of(Example.Course, enrolment), new LmsLinks(new LmsMount(), new DefaultHttpContext()));
}
