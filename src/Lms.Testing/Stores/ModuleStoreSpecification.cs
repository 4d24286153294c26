using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using NUnit.Framework;

namespace Lms.Testing.Stores;

/// <summary>What every <see cref="IModuleStore"/> does.</summary>
public abstract class ModuleStoreSpecification : StoreSpecification
{
    private string _module = null!;
    private string _course = null!;

    [SetUp]
    public void NameThem() => (_module, _course) = (Sample.Name("modul"), Sample.Name("kurs"));

    [Test]
    public async Task A_release_is_published_once()
    {
        Assert.That(await PublishAsync("1.0.0"), Is.EqualTo(ModulePublication.Published));
        var first = await CurrentAsync();

        Assert.That(await PublishAsync("1.0.0"), Is.EqualTo(ModulePublication.Unchanged));
        Assert.That(await CurrentAsync(), Is.EqualTo(first));
    }

    [Test]
    public async Task Of_eight_hosts_that_publish_at_once_one_publishes()
    {
        var outcomes = await AtOnceAsync(8, _ => PublishAsync("1.0.0"));

        Assert.That(outcomes.Count(outcome => outcome == ModulePublication.Published), Is.EqualTo(1));
        Assert.That(outcomes.Count(outcome => outcome == ModulePublication.Unchanged), Is.EqualTo(7));
    }

    [Test]
    public async Task A_higher_version_becomes_current_and_the_old_one_can_still_be_read()
    {
        await PublishAsync("1.9.0");
        var old = await CurrentAsync();

        Assert.That(await PublishAsync("1.10.0", minutes: 20), Is.EqualTo(ModulePublication.Published));

        Assert.That(await MinutesAsync(await CurrentAsync()), Is.EqualTo(20));
        Assert.That(await MinutesAsync(old), Is.EqualTo(12));
    }

    [Test]
    public async Task An_older_version_never_becomes_current_again()
    {
        await PublishAsync("1.0.0");
        await PublishAsync("2.0.0");
        var current = await CurrentAsync();

        Assert.That(await PublishAsync("1.0.0"), Is.EqualTo(ModulePublication.Unchanged));
        Assert.That(await PublishAsync("1.5.0"), Is.EqualTo(ModulePublication.OlderThanCurrent));
        Assert.That(await PublishAsync("1.6.0", replace: true), Is.EqualTo(ModulePublication.OlderThanCurrent));
        Assert.That(await PublishAsync("1.0.0", minutes: 20, replace: true), Is.EqualTo(ModulePublication.OlderThanCurrent));
        Assert.That(await CurrentAsync(), Is.EqualTo(current));
    }

    [Test]
    public async Task The_same_version_with_other_content_is_refused()
    {
        await PublishAsync("1.0.0");
        var current = await CurrentAsync();

        Assert.That(await PublishAsync("1.0.0", minutes: 20), Is.EqualTo(ModulePublication.SameVersionOtherContent));
        Assert.That(await CurrentAsync(), Is.EqualTo(current));
    }

    [Test]
    public async Task In_development_the_same_version_with_other_content_replaces_it_and_may_be_taken_back()
    {
        await PublishAsync("1.0.0");
        var first = await CurrentAsync();

        Assert.That(await PublishAsync("1.0.0", minutes: 20, replace: true), Is.EqualTo(ModulePublication.Published));
        Assert.That(await MinutesAsync(await CurrentAsync()), Is.EqualTo(20));

        Assert.That(await PublishAsync("1.0.0", replace: true), Is.EqualTo(ModulePublication.Published));
        Assert.That(await CurrentAsync(), Is.EqualTo(first));
    }

    [Test]
    public async Task A_course_that_a_release_no_longer_has_leaves_the_catalogue_but_stays_readable()
    {
        await PublishAsync("1.0.0");
        var old = await CurrentAsync();

        await Stores.Modules.PublishAsync(Sample.Release(_module, "1.1.0"), false, default);

        Assert.That(await CurrentAsync(), Is.Null);
        Assert.That(await MinutesAsync(old), Is.EqualTo(12));
    }

    [Test]
    public async Task A_course_id_of_another_module_is_refused_with_both_names()
    {
        await PublishAsync("1.0.0");
        var other = Sample.Release(Sample.Name("annan"), "1.0.0", Sample.Course(_course));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Stores.Modules.PublishAsync(other, false, default));

        Assert.That(refusal!.Message, Does.Contain(_course).And.Contain(_module).And.Contain(other.ModuleId));
    }

    private Task<ModulePublication> PublishAsync(string version, int minutes = 12, bool replace = false) =>
        Stores.Modules.PublishAsync(Sample.Release(_module, version, Sample.Course(_course) with { Minutes = minutes }), replace, default);

    private Task<VersionKey?> CurrentAsync() => Stores.Courses.FindCurrentAsync(TenantId.New(), _course, default);

    private async Task<int> MinutesAsync(VersionKey? version) =>
        (await Stores.Courses.FindVersionAsync(TenantId.New(), version!.Value, default))!.Course.Minutes;
}
