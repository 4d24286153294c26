using System.Text.Json;
using Lms.Core;
using Lms.Core.Certificates.Design;
using Lms.Core.Certificates.Designing;
using Lms.Core.Certificates.Pictures;
using Lms.Core.Organisation;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="ICertificateDesignStore"/> does.</summary>
public abstract class CertificateDesignStoreSpecification : StoreSpecification
{
    private const string Course = "motet-forst";

    private ICertificateDesignStore Designs => Stores.Designs;

    [Test]
    public async Task A_design_reads_back_whole()
    {
        var actor = await NewLearnerAsync();
        var design = Named("Kursintyg") with { BothLanguages = true };

        var saved = (await Designs.SaveDesignAsync(actor, new(Course, 0, design, default), default)).Value!;

        var found = (await Designs.FindDesignAsync(actor.Tenant, Course, null, default))!;
        Assert.That((saved.Revision, found.Revision, found.CourseId), Is.EqualTo((1, 1, Course)));
        Assert.That(found.ChangedAt, Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(1)));
        Assert.That(JsonSerializer.Serialize(found.Design), Is.EqualTo(JsonSerializer.Serialize(design)));
        Assert.That(found.Design!.Title.Keys, Is.EqualTo(new[] { "sv", "en" }), "the first language stays the first");
    }

    [Test]
    public async Task Every_revision_stays_and_the_latest_counts()
    {
        var actor = await NewLearnerAsync();
        await SaveAsync(actor, 0, Named("ett"));
        await SaveAsync(actor, 1, null);
        await SaveAsync(actor, 2, Named("tre"));

        Assert.That((await Designs.FindDesignAsync(actor.Tenant, Course, 1, default))!.Design!.Title["sv"], Is.EqualTo("ett"));
        Assert.That((await Designs.FindDesignAsync(actor.Tenant, Course, 2, default))!.Design, Is.Null);
        Assert.That((await Designs.FindDesignAsync(actor.Tenant, Course, null, default))!.Design!.Title["sv"], Is.EqualTo("tre"));
        Assert.That(await Designs.FindDesignAsync(actor.Tenant, Course, 4, default), Is.Null);
        Assert.That(await Designs.FindDesignAsync(actor.Tenant, "annan-kurs", null, default), Is.Null);
        Assert.That((await Designs.ListDesignsAsync(actor.Tenant, default)).Select(design => design.Revision), Is.EqualTo(new[] { 3 }));
    }

    [Test]
    public async Task Of_saves_that_build_on_the_same_revision_one_is_kept()
    {
        var actor = await NewLearnerAsync();
        await SaveAsync(actor, 0, Named("före"));

        var saved = await AtOnceAsync(8, number => SaveAsync(actor, 1, Named($"samtidig {number}")));

        Assert.That(saved.Count(outcome => outcome.Succeeded), Is.EqualTo(1));
        Assert.That(saved.Where(outcome => !outcome.Succeeded).Select(outcome => outcome.Refusal!.Code), Has.All.EqualTo("design-changed-by-other"));
        Assert.That((await Designs.FindDesignAsync(actor.Tenant, Course, null, default))!.Revision, Is.EqualTo(2));
    }

    [TestCase(0)]
    [TestCase(2)]
    [TestCase(-1)]
    public async Task A_save_that_builds_on_another_revision_than_the_latest_changes_nothing(int revision)
    {
        var actor = await NewLearnerAsync();
        await SaveAsync(actor, 0, Named("sparad"));

        Assert.That((await SaveAsync(actor, revision, Named("ny"))).Refusal!.Code, Is.EqualTo("design-changed-by-other"));
        Assert.That((await Designs.FindDesignAsync(actor.Tenant, Course, null, default))!.Design!.Title["sv"], Is.EqualTo("sparad"));
    }

    [Test]
    public async Task The_same_save_sent_again_finds_itself()
    {
        var actor = await NewLearnerAsync();
        await SaveAsync(actor, 0, Named("en gång"));

        Assert.That((await SaveAsync(actor, 0, Named("en gång"))).Value!.Revision, Is.EqualTo(1));
    }

    [Test]
    public async Task Characters_that_a_database_cannot_hold_do_not_stop_a_save()
    {
        var actor = await NewLearnerAsync();

        var saved = await SaveAsync(actor, 0, Named("a\0b\ud800c 😀"));

        Assert.That(saved.Value!.Design!.Title["sv"], Does.StartWith("a").And.EndsWith("😀"));
    }

    [Test]
    public async Task Logos_read_back_and_every_revision_stays()
    {
        var actor = await NewLearnerAsync();
        var (logo, funder) = (Picture(1), Picture(2));
        var own = new OwnLogo(logo.Hash, Sample.Text("Osby kommun", "Municipality of Osby"));
        var first = (await Designs.SaveLogosAsync(actor, OwnLogos.None with { Municipality = own }, logo, default)).Value!;

        var second = (await Designs.SaveLogosAsync(actor, first with { Funder = new(funder.Hash, LocalText.Of("sv", "EU")) }, funder, default)).Value!;
        await Designs.SaveLogosAsync(actor, second with { Municipality = null }, null, default);

        Assert.That((first.Revision, second.Revision), Is.EqualTo((1, 2)));
        Assert.That((second.Municipality, second.Funder!.Hash), Is.EqualTo((own, funder.Hash)));
        Assert.That((await Designs.FindLogosAsync(actor.Tenant, 1, default))!.Municipality, Is.EqualTo(own));
        Assert.That((await Designs.FindLogosAsync(actor.Tenant, null, default))!.Municipality, Is.Null);
        Assert.That((await Designs.FindPictureAsync(actor.Tenant, logo.Hash, default))!.File.ToArray(), Is.EqualTo(logo.File.ToArray()), "also when it is no longer in use");
    }

    [TestCase(0)]
    [TestCase(2)]
    [TestCase(-1)]
    public async Task Logos_that_build_on_another_revision_change_nothing(int revision)
    {
        var actor = await NewLearnerAsync();
        var picture = Picture(1);
        var logos = OwnLogos.None with { Municipality = new(picture.Hash, LocalText.Of("sv", "ett")) };
        await Designs.SaveLogosAsync(actor, logos, picture, default);

        var late = await Designs.SaveLogosAsync(actor, logos with { Revision = revision, Municipality = new(picture.Hash, LocalText.Of("sv", "två")) }, null, default);

        Assert.That(late.Refusal!.Code, Is.EqualTo("logos-changed-by-other"));
        Assert.That((await Designs.FindLogosAsync(actor.Tenant, null, default))!.Municipality!.Alternative.ToString(), Is.EqualTo("ett"));
    }

    [Test]
    public async Task Another_tenants_picture_is_not_there_even_under_the_same_hash()
    {
        var (actor, stranger) = (await NewLearnerAsync(), await NewLearnerAsync());
        var picture = Picture(7);
        var logos = OwnLogos.None with { Municipality = new(picture.Hash, LocalText.Of("sv", "x")) };
        await Designs.SaveLogosAsync(actor, logos, picture, default);

        Assert.That(await Designs.FindPictureAsync(stranger.Tenant, picture.Hash, default), Is.Null);
        Assert.That(await Designs.FindLogosAsync(stranger.Tenant, null, default), Is.Null);
        Assert.That(async () => await Designs.SaveLogosAsync(stranger, logos, null, default), Throws.Exception, "it refers to a picture that the stranger has not");
    }

    [Test]
    public async Task Of_ones_own_the_same_picture_twice_is_kept_once()
    {
        var actor = await NewLearnerAsync();
        var picture = Picture(9);
        var logos = OwnLogos.None with { Municipality = new(picture.Hash, LocalText.Of("sv", "x")) };
        var first = (await Designs.SaveLogosAsync(actor, logos, picture, default)).Value!;

        Assert.That((await Designs.SaveLogosAsync(actor, first with { Funder = first.Municipality }, picture, default)).Succeeded);
    }

    [Test]
    public async Task A_certificate_remembers_what_it_was_issued_with()
    {
        var tenant = await NewTenantAsync();
        var actor = await NewLearnerAsync(tenant);
        var before = await NewEnrolmentAsync(actor);
        var plain = await NewCertificateAsync(actor, before);
        var (second, third) = (await NewLearnerAsync(tenant), await NewLearnerAsync(tenant));
        var picture = Picture(3);
        await Designs.SaveDesignAsync(actor, new(before.CourseId, 0, Named("eget"), default), default);
        await Designs.SaveLogosAsync(actor, OwnLogos.None with { Municipality = new(picture.Hash, LocalText.Of("sv", "x")) }, picture, default);

        var designed = await NewCertificateAsync(second, await Stores.Enrolments.EnrolAsync(second, before.CourseId, before.Version, null, default));
        await Designs.SaveDesignAsync(actor, new(before.CourseId, 1, null, default), default);
        var reset = await NewCertificateAsync(third, await Stores.Enrolments.EnrolAsync(third, before.CourseId, before.Version, null, default));

        Assert.That((plain.DesignRevision, plain.LogosRevision), Is.EqualTo(((int?)null, (int?)null)));
        Assert.That((designed.DesignRevision, designed.LogosRevision), Is.EqualTo(((int?)1, (int?)1)));
        Assert.That((reset.DesignRevision, reset.LogosRevision), Is.EqualTo(((int?)2, (int?)1)));
        Assert.That((await Stores.Certificates.FindByCodeAsync(designed.Code, default))!.DesignRevision, Is.EqualTo(1));
    }

    private Task<Outcome<OwnDesign>> SaveAsync(Actor actor, int revision, CertificateDesign? design) =>
        Designs.SaveDesignAsync(actor, new(Course, revision, design, default), default);

    private static CertificateDesign Named(string title) => new(
        new Dictionary<string, string> { ["sv"] = title, ["en"] = "Certificate" },
        [CertificateElement.New(CertificateElementKind.Heading), CertificateElement.New(CertificateElementKind.Funder), CertificateElement.New(CertificateElementKind.Line)]);

    private static CertificatePicture Picture(byte mark) => new(new string("0123456789abcdef"[mark], 64), "image/png", 3, 2, new byte[] { mark, 1, 2, 3 });
}
