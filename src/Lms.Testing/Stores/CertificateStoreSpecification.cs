using Lms.Core.Certificates;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="ICertificateStore"/> does.</summary>
public abstract class CertificateStoreSpecification : StoreSpecification
{
    private ICertificateStore Certificates => Stores.Certificates;

    [Test]
    public async Task A_certificate_reads_back_as_it_was_printed()
    {
        var tenant = await NewTenantAsync();
        var actor = await NewLearnerAsync(tenant);
        var enrolment = await NewEnrolmentAsync(actor);

        var certificate = await NewCertificateAsync(actor, enrolment);

        var printed = Sample.Draft(actor.Name, certificate.Printed.IssuedAt);
        Assert.That(certificate.Printed with { Modules = [] }, Is.EqualTo(printed with { Modules = [] }));
        Assert.That(certificate.Printed.Modules, Is.EqualTo(printed.Modules));
        Assert.That(certificate.Printed.CourseTitle.ToString(), Is.EqualTo("Mötet först"), "the first language stays the first");
        Assert.That((certificate.Tenant, certificate.TenantName, certificate.Person), Is.EqualTo((tenant.Id, tenant.Name, actor.Person)));
        Assert.That((certificate.CourseId, certificate.Version, certificate.RevokedAt), Is.EqualTo((enrolment.CourseId, enrolment.Version, (DateTimeOffset?)null)));
        Assert.That(certificate.Number, Is.EqualTo($"{printed.Year}-000001"));
        Assert.That(certificate.Code, Does.Match("^[0-9A-HJKMNP-TV-Z]{26}$"));
    }

    [Test]
    public async Task A_certificate_is_found_by_number_and_by_code()
    {
        var actor = await NewLearnerAsync();
        var certificate = await NewCertificateAsync(actor);

        Assert.That((await Certificates.FindAsync(actor.Tenant, actor.Person, certificate.Number, default))!.Code, Is.EqualTo(certificate.Code));
        Assert.That((await Certificates.FindByCodeAsync(certificate.Code, default))!.Number, Is.EqualTo(certificate.Number));
    }

    [TestCase("")]
    [TestCase("no such code")]
    [TestCase("00000000000000000000000000")]
    [TestCase("' OR true --\0")]
    public async Task A_code_that_is_not_one_finds_nothing(string code) =>
        Assert.That(await Certificates.FindByCodeAsync(code, default), Is.Null);

    [Test]
    public async Task A_name_changed_later_does_not_change_what_was_printed()
    {
        var tenant = await NewTenantAsync();
        var actor = await NewLearnerAsync(tenant);
        var certificate = await NewCertificateAsync(actor);

        await Stores.People.ImportAsync(new(tenant with { Name = "Nya kommunen" }, [], []), default);

        Assert.That((await Certificates.FindByCodeAsync(certificate.Code, default))!.TenantName, Is.EqualTo(tenant.Name));
    }

    [Test]
    public async Task Numbers_of_parallel_certificates_have_neither_gaps_nor_doubles()
    {
        var tenant = await NewTenantAsync();
        var actors = new List<(Actor Actor, Enrolment Enrolment)>();
        for (var i = 0; i < 12; i++)
        {
            var actor = await NewLearnerAsync(tenant);
            actors.Add((actor, await NewEnrolmentAsync(actor)));
        }

        var issued = await AtOnceAsync(12, number => NewCertificateAsync(actors[number].Actor, actors[number].Enrolment));

        var year = issued[0].Printed.Year;
        Assert.That(issued.Select(certificate => certificate.Number), Is.EquivalentTo(Enumerable.Range(1, 12).Select(number => $"{year}-{number:000000}")));
    }

    [Test]
    public async Task Numbers_begin_anew_with_the_year()
    {
        var tenant = await NewTenantAsync();
        var (first, second) = (await NewLearnerAsync(tenant), await NewLearnerAsync(tenant));
        var enrolment = await NewEnrolmentAsync(second);
        var thisYear = await NewCertificateAsync(first);

        var next = thisYear.Printed.IssuedAt.AddYears(1);
        await Stores.Enrolments.AdvanceAsync(second, enrolment.Id, (_, _) => new([], true, Sample.Draft(second.Name, next)), default);

        var nextYear = (await Certificates.ListAsync(tenant.Id, second.Person, default)).Single();
        Assert.That(nextYear.Number, Is.EqualTo($"{CertificateDraft.Local(next).Year}-000001"));
    }

    [TestCase("2026-12-31T22:59:59Z", "2026-000001")]
    [TestCase("2026-12-31T23:00:00Z", "2027-000001")]
    [TestCase("2026-12-31T23:59:59Z", "2027-000001")]
    [TestCase("2027-01-01T00:00:00Z", "2027-000001")]
    public async Task The_year_of_a_number_is_the_year_in_Sweden_also_in_its_first_hour(string issued, string number)
    {
        var actor = await NewLearnerAsync();
        var enrolment = await NewEnrolmentAsync(actor);
        var at = DateTimeOffset.Parse(issued, System.Globalization.CultureInfo.InvariantCulture);

        await Stores.Enrolments.AdvanceAsync(actor, enrolment.Id, (_, _) => new([], true, Sample.Draft(actor.Name, at)), default);

        Assert.That((await Certificates.ListAsync(actor.Tenant, actor.Person, default)).Single().Number, Is.EqualTo(number));
    }

    [Test]
    public async Task Revoking_happens_once_and_shows_on_the_public_page()
    {
        var actor = await NewLearnerAsync();
        var administrator = actor with { Roles = Role.Administrator };
        var certificate = await NewCertificateAsync(actor);

        var revoked = await AtOnceAsync(5, _ => Certificates.TryRevokeAsync(administrator, certificate.Number, "Fel person", default));

        Assert.That(revoked.Count(done => done), Is.EqualTo(1));
        var shown = (await Certificates.FindByCodeAsync(certificate.Code, default))!;
        Assert.That(shown.StatusAt(shown.RevokedAt!.Value), Is.EqualTo(CertificateStatus.Revoked));
        Assert.That(await Certificates.TryRevokeAsync(administrator, "2026-999999", "Finns inte", default), Is.False);
    }

    [Test]
    public async Task After_a_revocation_a_new_certificate_can_be_issued_for_the_same_completion()
    {
        var actor = await NewLearnerAsync();
        var enrolment = await NewEnrolmentAsync(actor);
        var first = await NewCertificateAsync(actor, enrolment);
        await Certificates.TryRevokeAsync(actor, first.Number, "Felstavat namn", default);

        await NewCertificateAsync(actor, enrolment);

        var all = await Certificates.ListAsync(actor.Tenant, actor.Person, default);
        Assert.That(all.Select(certificate => (certificate.Number[5..], certificate.RevokedAt is null)), Is.EqualTo(new[] { ("000002", true), ("000001", false) }));
    }

    [Test]
    public async Task Another_tenants_certificate_is_reached_by_its_code_alone()
    {
        var actor = await NewLearnerAsync();
        var certificate = await NewCertificateAsync(actor);
        var stranger = await NewLearnerAsync(roles: Role.Administrator);

        Assert.That(await Certificates.FindAsync(stranger.Tenant, actor.Person, certificate.Number, default), Is.Null);
        Assert.That(await Certificates.ListAsync(stranger.Tenant, actor.Person, default), Is.Empty);
        Assert.That(await Certificates.TryRevokeAsync(stranger, certificate.Number, "Elak", default), Is.False);
        Assert.That((await Certificates.FindByCodeAsync(certificate.Code, default))!.RevokedAt, Is.Null);
    }
}
