using Lms.Core;
using System.Text.Json;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="ICourseStore"/> does.</summary>
public abstract class CourseStoreSpecification : StoreSpecification
{
    private ICourseStore Courses => Stores.Courses;

    [Test]
    public async Task A_published_course_reads_back_whole()
    {
        var (id, key) = await NewCourseAsync();

        var version = await Courses.FindVersionAsync(TenantId.New(), key, default);

        Assert.That(JsonSerializer.Serialize(version!.Course), Is.EqualTo(JsonSerializer.Serialize(Sample.Course(id))));
        Assert.That((version.ContentTenant, version.Id, version.Number), Is.EqualTo((TenantId.Library, key.Version, "1.0.0")));
    }

    [Test]
    public async Task The_first_language_of_a_text_stays_the_first_one()
    {
        var (id, key) = await NewCourseAsync();
        var tenant = TenantId.New();

        var version = (await Courses.FindVersionAsync(tenant, key, default))!;
        var card = (await Courses.ListAsync(tenant, null, "sv", default)).Single(card => card.Id == id);

        Assert.That(version.Course.Title.In("fi"), Is.EqualTo("Mötet först"));
        Assert.That(card.Title.In("fi"), Is.EqualTo("Mötet först"));
    }

    [Test]
    public async Task One_look_at_a_course_tells_all_that_a_person_has_to_do_with_it()
    {
        var actor = await NewLearnerAsync();
        var enrolment = await NewEnrolmentAsync(actor);
        var course = enrolment.CourseId;
        var attempt = (await Stores.Attempts.StartAsync(StartOf(actor, enrolment), default)).Value!;
        await Stores.Enrolments.RememberPlaceAsync(actor.Tenant, enrolment.Id, "ett", 2, default);
        await Stores.Enrolments.AdvanceAsync(actor, enrolment.Id, (_, now) => new([new(FactKind.Read, "tva", now), new(FactKind.Read, "ett", now)], false, null), default);
        await Stores.Bookmarks.AddAsync(actor.Tenant, actor.Person, new(course, "ett"), default);
        await Stores.People.SetLanguageAsync(actor.Tenant, actor.Person, "en", default);

        var look = await Courses.LookAsync(actor.Tenant, actor.Person, course, default);

        var known = (await Stores.Enrolments.FindAsync(actor.Tenant, actor.Person, course, default))!;
        Assert.That(look.Enrolment! with { Facts = [] }, Is.EqualTo(known with { Facts = [] }));
        Assert.That(look.Enrolment!.Facts, Is.EqualTo(known.Facts));
        Assert.That(look.Attempts, Is.EqualTo(await Stores.Attempts.ListAsync(actor.Tenant, enrolment.Id, default)));
        Assert.That(look.Attempts.Single().Id, Is.EqualTo(attempt.Id));
        Assert.That(look.Bookmarks, Is.EqualTo(await Stores.Bookmarks.ListAsync(actor.Tenant, actor.Person, default)));
        Assert.That((look.Language, look.Current), Is.EqualTo(("en", enrolment.Version)));
    }

    [Test]
    public async Task One_look_tells_of_the_handed_in_attempt_and_nothing_of_anybody_else()
    {
        var (actor, other) = (await NewLearnerAsync(), await NewLearnerAsync());
        var enrolment = await NewEnrolmentAsync(actor);
        await NewCertificateAsync(actor, enrolment);

        var mine = await Courses.LookAsync(actor.Tenant, actor.Person, enrolment.CourseId, default);
        var theirs = await Courses.LookAsync(other.Tenant, other.Person, enrolment.CourseId, default);
        var nothing = await Courses.LookAsync(other.Tenant, other.Person, "finns-inte", default);

        Assert.That(mine.Enrolment!.CompletedAt, Is.Not.Null);
        Assert.That((theirs.Enrolment, theirs.Attempts.Count, theirs.Bookmarks.Count, theirs.Current), Is.EqualTo(((Enrolment?)null, 0, 0, enrolment.Version)));
        Assert.That((nothing.Enrolment, nothing.Current), Is.EqualTo(((Enrolment?)null, (VersionKey?)null)));
    }

    [Test]
    public async Task The_edition_of_a_catalogue_changes_with_what_it_offers()
    {
        var actor = await NewLearnerAsync();
        var first = await NewEnrolmentAsync(actor);
        await NewCertificateAsync(actor, first);
        var second = await NewEnrolmentAsync(actor);
        var before = await Courses.LookAsync(actor.Tenant, actor.Person, default);
        var cards = await Courses.ListAsync(actor.Tenant, before.Edition, null, "sv", default);

        var (id, _) = await NewCourseAsync();

        var after = await Courses.LookAsync(actor.Tenant, actor.Person, default);
        Assert.That(after.Edition, Is.Not.EqualTo(before.Edition));
        Assert.That((before.Mine[first.CourseId], before.Mine[second.CourseId], before.Mine.Count), Is.EqualTo((CourseEngagement.Completed, CourseEngagement.Enrolled, 2)));
        Assert.That(cards.Select(card => card.Id), Does.Contain(first.CourseId));
        Assert.That((await Courses.ListAsync(actor.Tenant, after.Edition, null, "sv", default)).Select(card => card.Id), Does.Contain(id));
        Assert.That((await Courses.ListAsync(actor.Tenant, after.Edition, Sample.Course(id).Title.In("sv"), "sv", default)).Select(card => card.Id), Does.Contain(id));
    }

    [Test]
    public async Task The_catalogue_shows_what_a_card_needs()
    {
        var (id, key) = await NewCourseAsync();

        var card = (await Courses.ListAsync(TenantId.New(), null, "sv", default)).Single(card => card.Id == id);

        Assert.That(card with { Languages = [] }, Is.EqualTo(new CourseCard(
            key, id, Sample.Course(id).Title, Sample.Course(id).Summary, "motet", 12, 1, true, [])));
        Assert.That(card.Languages, Is.EqualTo(new[] { "sv", "en" }));
    }

    [Test]
    public async Task A_sample_stands_after_every_other_course()
    {
        var (sample, other) = (Sample.Name("kurs"), Sample.Name("kurs"));
        await Stores.Modules.PublishAsync(
            Sample.Release(
                Sample.Name("modul"), "1.0.0",
                Sample.Course(sample) with { IsSample = true, Title = LocalText.Of("sv", "Aaa") },
                Sample.Course(other) with { Title = LocalText.Of("sv", "Ööö") }),
            false,
            default);

        var cards = await Courses.ListAsync(TenantId.New(), null, "sv", default);

        Assert.That(
            cards.Where(card => card.Id == sample || card.Id == other).Select(card => (card.Id, card.IsSample)),
            Is.EqualTo(new[] { (other, false), (sample, true) }));
    }

    [TestCase("kulturförståelse", "sv")]
    [TestCase("kultur", "sv", Description = "half a word")]
    [TestCase("mote", "sv", Description = "without accents")]
    [TestCase("MÖTET FÖRST", "sv", Description = "capitals")]
    [TestCase("fjall", "sv", Description = "half a word in a lesson, without accents")]
    [TestCase("\"Mötet först\"", "sv", Description = "in quotes")]
    [TestCase("encounters", "en", Description = "another form of the word")]
    [TestCase("encounter", "sv", Description = "another language than one's own")]
    public async Task A_search_finds(string words, string language)
    {
        var (id, _) = await NewCourseAsync();

        var found = await Courses.ListAsync(TenantId.New(), words, language, default);

        Assert.That(found.Select(card => card.Id), Does.Contain(id));
    }

    [TestCase("finnsinte")]
    [TestCase("hemligt", Description = "stands in a question only")]
    [TestCase("%")]
    [TestCase("'; DROP TABLE lms.course; --")]
    [TestCase("\\ \0 \ud800 : & | ! ( <->")]
    public async Task A_search_does_not_find(string words)
    {
        await NewCourseAsync();

        Assert.That(await Courses.ListAsync(TenantId.New(), words, "sv", default), Is.Empty);
    }

    [Test]
    public async Task A_match_in_the_title_comes_before_one_in_a_lesson()
    {
        var actor = await NewLearnerAsync(roles: Role.Trainer);
        var word = Sample.Name("ord").Replace("-", "", StringComparison.Ordinal);
        var inLesson = Sample.Course(Sample.Name("a"));
        inLesson = inLesson with { Modules = [inLesson.Modules[0] with { Title = Sample.Text(word, word) }] };
        var inTitle = Sample.Course(Sample.Name("b")) with { Title = Sample.Text($"Om {word}", $"On {word}") };
        await Courses.PublishAsync(actor, inLesson, default);
        await Courses.PublishAsync(actor, inTitle, default);

        var found = await Courses.ListAsync(actor.Tenant, word, "sv", default);

        Assert.That(found.Select(card => card.Id), Is.EqualTo(new[] { inTitle.Id, inLesson.Id }));
    }

    [Test]
    public async Task A_word_of_a_language_variant_finds_the_course_and_the_variant_stays_with_it()
    {
        var actor = await NewLearnerAsync(roles: Role.Trainer);
        var word = Sample.Name("ord").Replace("-", "", StringComparison.Ordinal);
        var course = Sample.Course(Sample.Name("a")) with { Languages = ["sv", "sv-ll", "en"] };
        var lesson = course.Modules[0].Lessons[0];
        var easy = new LocalText(new Dictionary<string, string> { ["sv"] = "<p>Vanlig text.</p>", ["sv-ll"] = $"<p>{word}</p>", ["en"] = "<p>Text.</p>" });
        course = course with { Modules = [course.Modules[0] with { Lessons = [lesson with { Blocks = [new Block { Kind = "text", Html = easy }] }, .. course.Modules[0].Lessons.Skip(1)] }] };
        var version = await Courses.PublishAsync(actor, course, default);

        var found = (await Courses.ListAsync(actor.Tenant, word, "sv-ll", default)).Single();
        var stored = (await Courses.FindVersionAsync(actor.Tenant, new(version.ContentTenant, version.Id), default))!;

        Assert.That((found.Id, found.Languages[1]), Is.EqualTo((course.Id, "sv-ll")));
        Assert.That(stored.Course.Lessons.First().Blocks[0].Html.In("sv-ll"), Does.Contain(word));
        Assert.That(stored.Course.LessonsIn("sv-ll").Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Titles_stand_in_the_order_of_the_alphabet_of_the_language()
    {
        var actor = await NewLearnerAsync(roles: Role.Trainer);
        var ids = new List<string>();
        foreach (var title in (string[])["Ö", "A", "Å", "Z", "Ä"])
        {
            ids.Add(Sample.Name("kurs"));
            await Courses.PublishAsync(actor, Sample.Course(ids[^1]) with { Title = Sample.Text(title, title) }, default);
        }

        var list = await Courses.ListAsync(actor.Tenant, null, "sv", default);

        Assert.That(list.Where(card => ids.Contains(card.Id)).Select(card => card.Title.In("sv")), Is.EqualTo(new[] { "A", "Z", "Å", "Ä", "Ö" }));
    }

    [Test]
    public async Task A_trainers_course_is_numbered_from_one_and_the_newest_is_current()
    {
        var actor = await NewLearnerAsync(roles: Role.Trainer);
        var course = Sample.Course(Sample.Name("kurs"));

        var first = await Courses.PublishAsync(actor, course, default);
        var second = await Courses.PublishAsync(actor, course with { Minutes = 99 }, default);

        Assert.That((first.Number, second.Number), Is.EqualTo(("1", "2")));
        Assert.That(await Courses.FindCurrentAsync(actor.Tenant, course.Id, default), Is.EqualTo(new VersionKey(actor.Tenant, second.Id)));
        var old = await Courses.FindVersionAsync(actor.Tenant, new(actor.Tenant, first.Id), default);
        Assert.That(old!.Course.Minutes, Is.EqualTo(12));
    }

    [Test]
    public async Task Versions_published_at_once_get_numbers_of_their_own()
    {
        var actor = await NewLearnerAsync(roles: Role.Trainer);
        var course = Sample.Course(Sample.Name("kurs"));

        var versions = await AtOnceAsync(8, _ => Courses.PublishAsync(actor, course, default));

        Assert.That(versions.Select(version => version.Number), Is.EquivalentTo(Enumerable.Range(1, 8).Select(number => $"{number}")));
    }

    [Test]
    public async Task The_tenants_own_course_stands_before_the_librarys_of_the_same_id()
    {
        var actor = await NewLearnerAsync(roles: Role.Trainer);
        var (id, library) = await NewCourseAsync();

        var own = await Courses.PublishAsync(actor, Sample.Course(id), default);

        Assert.That(await Courses.FindCurrentAsync(actor.Tenant, id, default), Is.EqualTo(new VersionKey(actor.Tenant, own.Id)));
        Assert.That(await Courses.FindCurrentAsync(TenantId.New(), id, default), Is.EqualTo(library));
        foreach (var search in (string?[])[null, "mötet"])
        {
            var cards = (await Courses.ListAsync(actor.Tenant, search, "sv", default)).Where(card => card.Id == id);
            Assert.That(cards.Select(card => card.Version.Version), Is.EqualTo(new[] { own.Id }));
        }
    }

    [Test]
    public async Task Another_tenants_course_does_not_exist()
    {
        var actor = await NewLearnerAsync(roles: Role.Trainer);
        var stranger = await NewTenantAsync();
        var course = Sample.Course(Sample.Name("kurs"));
        var version = await Courses.PublishAsync(actor, course, default);
        var key = new VersionKey(actor.Tenant, version.Id);
        await Courses.FindVersionAsync(actor.Tenant, key, default);

        Assert.That(await Courses.FindVersionAsync(stranger.Id, key, default), Is.Null);
        Assert.That(await Courses.FindCurrentAsync(stranger.Id, course.Id, default), Is.Null);
        Assert.That((await Courses.ListAsync(stranger.Id, null, "sv", default)).Select(card => card.Id), Does.Not.Contain(course.Id));
        Assert.That((await Courses.ListAsync(stranger.Id, "mötet", "sv", default)).Select(card => card.Id), Does.Not.Contain(course.Id));
    }

    [Test]
    public async Task An_asset_is_found_by_its_hash()
    {
        var release = Sample.Release(Sample.Name("modul"), "1.0.0");
        await Stores.Modules.PublishAsync(release, false, default);

        var asset = await Courses.FindAssetAsync(TenantId.New(), release.Assets[0].Hash, default);

        Assert.That(asset!.Bytes.ToArray(), Is.EqualTo(release.Assets[0].Bytes.ToArray()));
        Assert.That(asset.MediaType, Is.EqualTo("image/svg+xml"));
        Assert.That(await Courses.FindAssetAsync(TenantId.New(), new('0', 64), default), Is.Null);
    }
}
