using Lms.Core.Courses;
using Lms.Core.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Core.Tests.Modules;

public sealed class ModuleRegistrationTests
{
    [Test]
    public void A_module_is_registered_with_what_it_brings()
    {
        var services = new ServiceCollection();

        services.AddLmsCore().AddModule<SampleContentModule>();

        using var _ = Assert.EnterMultipleScope();
        Assert.That(services.Count(service => service.ImplementationInstance is ModuleSource), Is.EqualTo(1));
        Assert.That(services.Select(service => service.ImplementationInstance).OfType<SampleBlock>(), Has.Exactly(1).Items);
    }

    [Test]
    public void Adding_a_module_twice_names_the_calls_to_mend()
    {
        var builder = new ServiceCollection().AddLmsCore().AddModule<SampleContentModule>();

        Assert.That(() => builder.AddModule<SampleContentModule>(), Throws.InvalidOperationException.With.Message.Contains("AddModule"));
    }

    [Test]
    public void An_assembly_without_the_attribute_names_the_line_to_add() =>
        Assert.That(
            () => new ServiceCollection().AddLmsCore().AddModulesFrom(typeof(LmsBuilder).Assembly),
            Throws.InvalidOperationException.With.Message.Contains("[assembly: ContentModule("));

    [Test]
    public void The_shipped_block_types_are_registered_as_a_stranger_would()
    {
        var services = new ServiceCollection();
        services.AddLmsCore();

        Assert.That(
            services.Select(service => service.ImplementationInstance).OfType<BlockType>().Select(type => type.Kind),
            Is.EqualTo(new[] { "text", "fact", "scenario", "reflection", "group-task", "checklist", "picture", "sound", "film", "quiz", "local", "note" }));
    }

    private sealed class SampleContentModule : ContentModule
    {
        public override void Configure(IModuleBuilder module) => module.AddBlockType<SampleBlock>();
    }

    private sealed class SampleBlock : BlockType
    {
        public override string Kind => "sample";

        public override Block? Read(Lms.Core.Content.BlockSource source) => null;
    }
}
