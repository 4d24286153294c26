using Lms.Core.Courses.Local;
using Lms.Core.Organisation;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IOwnWordsStore"/> does.</summary>
public abstract class OwnWordsStoreSpecification : StoreSpecification
{
    private IOwnWordsStore Words => Stores.OwnWords;

    [Test]
    public async Task Words_are_found_by_course_and_slot_and_build_on_their_revision()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var first = (await Words.SaveAsync(trainer, new(new("kurs", "rutin"), Sample.Text("Ring 1.", "Call 1."), 0, default), default))!;

        var second = (await Words.SaveAsync(trainer, first with { Words = Sample.Text("Ring 2.", "Call 2.") }, default))!;
        var late = await Words.SaveAsync(trainer, first with { Words = Sample.Text("Ring 3.", "Call 3.") }, default);
        var anew = await Words.SaveAsync(trainer, first with { Revision = 0 }, default);

        Assert.That((first.Revision, second.Revision, late, anew), Is.EqualTo((1, 2, (OwnWords?)null, (OwnWords?)null)));
        Assert.That(await Words.FindAsync(trainer.Tenant, first.Slot, default), Is.EqualTo(second));
        Assert.That(await Words.FindAsync(trainer.Tenant, new("kurs", "annan"), default), Is.Null);
        Assert.That(await Words.ListAsync(trainer.Tenant, default), Is.EqualTo(new[] { second }));
    }

    [Test]
    public async Task Another_tenants_words_do_not_exist_and_it_may_write_its_own()
    {
        var trainer = await NewLearnerAsync(roles: Role.Trainer);
        var stranger = await NewLearnerAsync(roles: Role.Trainer);
        var words = (await Words.SaveAsync(trainer, new(new("kurs", "rutin"), Sample.Text("A", "A"), 0, default), default))!;

        Assert.That(await Words.SaveAsync(stranger, words, default), Is.Null);
        Assert.That(await Words.FindAsync(stranger.Tenant, words.Slot, default), Is.Null);
        Assert.That((await Words.SaveAsync(stranger, words with { Revision = 0 }, default))!.Revision, Is.EqualTo(1));
    }
}
