using Lms.Core;
using Lms.Core.Authoring.Courses;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="ICourseDraftStore"/> does.</summary>
public abstract class CourseDraftStoreSpecification : StoreSpecification
{
    private ICourseDraftStore Drafts => Stores.CourseDrafts;

    [Test]
    public async Task A_draft_reads_back_exactly_as_it_was_written()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var draft = Sample.Draft(trainer, "Kurs");

        var saved = (await Drafts.SaveAsync(trainer, draft, default))!;

        Assert.That((saved.Revision, saved.Owner, saved.ChangedBy, saved.PublishedRevision, saved.Undoable), Is.EqualTo((1, trainer.Person, trainer.Person, (int?)null, 0)));
        Assert.That(PartStamp.Of(saved.Manuscript), Is.EqualTo(PartStamp.Of(draft.Manuscript)));
        Assert.That(PartStamp.Of(await Drafts.FindAsync(trainer.Tenant, draft.Id, default)), Is.EqualTo(PartStamp.Of(saved)));
    }

    [Test]
    public async Task A_save_builds_on_the_stored_revision()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var first = (await Drafts.SaveAsync(trainer, Sample.Draft(trainer, "Kurs"), default))!;

        var second = await Drafts.SaveAsync(trainer, Titled(first, "Två", "a"), default);
        var late = await Drafts.SaveAsync(trainer, Titled(first, "Tre", "a"), default);

        Assert.That((second!.Revision, second.Manuscript.Title.In("sv"), second.Undoable), Is.EqualTo((2, "Två", 1)));
        Assert.That(late, Is.Null);
    }

    [Test]
    public async Task Saves_about_the_same_thing_are_undone_together_and_others_one_by_one()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var draft = (await Drafts.SaveAsync(trainer, Sample.Draft(trainer, "Kurs"), default))!;
        draft = (await Drafts.SaveAsync(trainer, Titled(draft, "Två", "a"), default))!;
        draft = (await Drafts.SaveAsync(trainer, Titled(draft, "Två och", "a"), default))!;
        draft = (await Drafts.SaveAsync(trainer, Titled(draft, "Tre", "b"), default))!;
        Assert.That((draft.Revision, draft.Undoable), Is.EqualTo((4, 2)));

        Assert.That(await Drafts.UndoAsync(trainer, draft.Id, 3, default), Is.Null);
        draft = (await Drafts.UndoAsync(trainer, draft.Id, 4, default))!;
        Assert.That((draft.Manuscript.Title.In("sv"), draft.Revision, draft.Undoable), Is.EqualTo(("Två och", 5, 1)));
        draft = (await Drafts.UndoAsync(trainer, draft.Id, 5, default))!;
        Assert.That((draft.Manuscript.Title.In("sv"), draft.Undoable), Is.EqualTo(("Kurs", 0)));
        Assert.That(await Drafts.UndoAsync(trainer, draft.Id, draft.Revision, default), Is.Null);
    }

    [Test]
    public async Task Of_parallel_saves_on_the_same_revision_one_wins()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var draft = (await Drafts.SaveAsync(trainer, Sample.Draft(trainer, "Kurs"), default))!;

        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Drafts.SaveAsync(trainer, Titled(draft, $"Titel {number}", $"{number}"), default)));

        Assert.That(saved.Count(one => one is not null), Is.EqualTo(1));
    }

    [Test]
    public async Task Another_tenants_draft_does_not_exist()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var draft = (await Drafts.SaveAsync(trainer, Sample.Draft(trainer, "Kurs"), default))!;
        var stranger = await NewLearnerAsync(roles: Role.Trainer);

        using var _ = Assert.EnterMultipleScope();
        Assert.That(await Drafts.FindAsync(stranger.Tenant, draft.Id, default), Is.Null);
        Assert.That(await Drafts.SaveAsync(stranger, Titled(draft, "Kapad", "a"), default), Is.Null);
        Assert.That(await Drafts.UndoAsync(stranger, draft.Id, 1, default), Is.Null);
        Assert.That(await Drafts.ListAsync(stranger.Tenant, default), Is.Empty);
        Assert.That(await Drafts.PublishAsync(stranger, draft, Published(draft), default), Is.Null);
    }

    [Test]
    public async Task A_published_course_is_offered_until_it_is_retired_and_the_list_tells()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var draft = (await Drafts.SaveAsync(trainer, Sample.Draft(trainer, "Kurs"), default))!;

        var version = (await Drafts.PublishAsync(trainer, draft, Published(draft), default))!;
        var listed = (await Drafts.ListAsync(trainer.Tenant, default)).Single();
        Assert.That((version.Number, listed.Number, listed.IsChanged), Is.EqualTo(("1", "1", false)));
        Assert.That((await Stores.Courses.FindCurrentAsync(trainer.Tenant, draft.Manuscript.Id, default))!.Value.Version, Is.EqualTo(version.Id));

        var changed = (await Drafts.SaveAsync(trainer, Titled(draft, "Två", "a"), default))!;
        Assert.That(await Drafts.PublishAsync(trainer, draft, Published(draft), default), Is.Null);
        Assert.That((await Drafts.ListAsync(trainer.Tenant, default)).Single().IsChanged, Is.True);

        await Drafts.RetireAsync(trainer, changed, default);
        Assert.That(await Stores.Courses.FindCurrentAsync(trainer.Tenant, draft.Manuscript.Id, default), Is.Null);
        Assert.That((await Drafts.FindAsync(trainer.Tenant, draft.Id, default))!.PublishedRevision, Is.Null);
        Assert.That((await Drafts.ListAsync(trainer.Tenant, default)).Single().Number, Is.Null);
    }

    [Test]
    public async Task Each_published_version_is_listed_with_who_published_it_and_what_it_was_made_of()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var first = (await Drafts.SaveAsync(trainer, Sample.Draft(trainer, "Kurs"), default))!;
        await Drafts.PublishAsync(trainer, first, Published(first), default);
        var second = (await Drafts.SaveAsync(trainer, Titled(first, "Två", "a"), default))!;
        await Drafts.PublishAsync(trainer, second, Published(second), default);

        var editions = await Drafts.ListEditionsAsync(trainer.Tenant, first.Id, 10, default);
        var stranger = await NewLearnerAsync(roles: Role.Trainer);

        using var _ = Assert.EnterMultipleScope();
        Assert.That(editions.Select(edition => (edition.Number, edition.PublishedBy, edition.IsCurrent)), Is.EqualTo(new[] { ("2", trainer.Name, true), ("1", trainer.Name, false) }));
        Assert.That((await Drafts.ListEditionsAsync(trainer.Tenant, first.Id, 1, default)).Single().Number, Is.EqualTo("2"));
        Assert.That((await Drafts.FindEditionAsync(trainer.Tenant, first.Id, 1, default))!.Title, Is.EqualTo(first.Manuscript.Title));
        Assert.That(await Drafts.FindEditionAsync(trainer.Tenant, first.Id, 3, default), Is.Null);
        Assert.That(await Drafts.FindEditionAsync(stranger.Tenant, first.Id, 1, default), Is.Null);
        Assert.That(await Drafts.ListEditionsAsync(stranger.Tenant, first.Id, 10, default), Is.Empty);
    }

    [Test]
    public async Task The_audience_is_who_has_begun_and_who_has_completed()
    {
        var tenant = await NewTenantAsync();
        var trainer = await NewLearnerAsync(tenant, Role.Trainer);
        var draft = (await Drafts.SaveAsync(trainer, Sample.Draft(trainer, "Kurs"), default))!;
        Assert.That(await Drafts.CountAudienceAsync(tenant.Id, draft.Manuscript.Id, default), Is.EqualTo(new CourseAudience(0, 0, 0)));
    }

    [Test]
    public async Task A_picture_is_kept_once_and_found_as_published_ones_are()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var asset = new CourseAsset(new string('a', 64), "image/png", new byte[] { 1, 2, 3 });

        await Drafts.AddAssetAsync(trainer.Tenant, asset, default);
        await Drafts.AddAssetAsync(trainer.Tenant, asset, default);

        Assert.That((await Stores.Courses.FindAssetAsync(trainer.Tenant, asset.Hash, default))!.Bytes.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3 }));
    }

    private static CourseDraft Titled(CourseDraft draft, string title, string step) =>
        draft with { Manuscript = draft.Manuscript with { Title = LocalText.Of("sv", title) }, Step = step };

    private static Course Published(CourseDraft draft) => new() { Id = draft.Manuscript.Id, Title = draft.Manuscript.Title, Modules = [] };
}
