using Lms.Core;
using Lms.Core.Bookmarks;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IBookmarkStore"/> does.</summary>
public abstract class BookmarkStoreSpecification : StoreSpecification
{
    private IBookmarkStore Bookmarks => Stores.Bookmarks;

    [Test]
    public async Task Marks_are_listed_the_latest_first_and_only_to_their_owner()
    {
        var actor = await NewLearnerAsync();
        var course = (await NewEnrolmentAsync(actor)).CourseId;

        await Bookmarks.AddAsync(actor.Tenant, actor.Person, new(course, "lyssna"), default);
        await Bookmarks.AddAsync(actor.Tenant, actor.Person, new(course, "prova"), default);

        var marks = await Bookmarks.ListAsync(actor.Tenant, actor.Person, default);
        Assert.That(marks.Select(mark => mark.Lesson), Is.EqualTo(new[] { new ItemKey(course, "prova"), new ItemKey(course, "lyssna") }));
        Assert.That(marks[0].MarkedAt, Is.GreaterThan(marks[1].MarkedAt));
        var colleague = await NewLearnerAsync(new(actor.Tenant, "", ""));
        Assert.That(await Bookmarks.ListAsync(actor.Tenant, colleague.Person, default), Is.Empty);
    }

    [Test]
    public async Task Marking_again_changes_nothing_however_many_do_it_at_once()
    {
        var actor = await NewLearnerAsync();
        var lesson = new ItemKey((await NewEnrolmentAsync(actor)).CourseId, "lyssna");
        await Bookmarks.AddAsync(actor.Tenant, actor.Person, lesson, default);
        var first = await Bookmarks.ListAsync(actor.Tenant, actor.Person, default);

        await AtOnceAsync(20, async _ =>
        {
            await Bookmarks.AddAsync(actor.Tenant, actor.Person, lesson, default);
            return true;
        });

        Assert.That(await Bookmarks.ListAsync(actor.Tenant, actor.Person, default), Is.EqualTo(first));
    }

    [Test]
    public async Task A_mark_that_is_taken_away_is_gone_and_taking_it_away_again_is_no_fault()
    {
        var actor = await NewLearnerAsync();
        var lesson = new ItemKey((await NewEnrolmentAsync(actor)).CourseId, "lyssna");
        await Bookmarks.AddAsync(actor.Tenant, actor.Person, lesson, default);

        await Bookmarks.RemoveAsync(actor.Tenant, actor.Person, lesson, default);
        await Bookmarks.RemoveAsync(actor.Tenant, actor.Person, lesson, default);

        Assert.That(await Bookmarks.ListAsync(actor.Tenant, actor.Person, default), Is.Empty);
    }

    [Test]
    public async Task A_course_that_the_person_is_not_enrolled_in_cannot_be_marked()
    {
        var actor = await NewLearnerAsync();
        var (course, _) = await NewCourseAsync();

        await Bookmarks.AddAsync(actor.Tenant, actor.Person, new(course, "lyssna"), default);

        Assert.That(await Bookmarks.ListAsync(actor.Tenant, actor.Person, default), Is.Empty);
    }

    [Test]
    public async Task Another_tenants_marks_are_neither_seen_nor_touched()
    {
        var actor = await NewLearnerAsync();
        var lesson = new ItemKey((await NewEnrolmentAsync(actor)).CourseId, "lyssna");
        await Bookmarks.AddAsync(actor.Tenant, actor.Person, lesson, default);
        var stranger = await NewLearnerAsync();

        await Bookmarks.RemoveAsync(stranger.Tenant, actor.Person, lesson, default);

        Assert.That(await Bookmarks.ListAsync(stranger.Tenant, actor.Person, default), Is.Empty);
        Assert.That(await Bookmarks.ListAsync(actor.Tenant, actor.Person, default), Has.Count.EqualTo(1));
    }
}
