using Lms.Core;
using Lms.Core.Courses;
using Lms.Intranet.Tests.Architecture;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Intranet.Tests.Snippets;

/// <summary>The guide to modules tells of every kind of block.</summary>
[TestFixture]
public sealed class BlockGuideTests
{
    private static IEnumerable<string> Kinds
    {
        get
        {
            var services = new ServiceCollection();
            services.AddLogging().AddLmsCore();
            using var provider = services.BuildServiceProvider();
            return [.. provider.GetServices<BlockType>().Select(type => type.Kind).Where(kind => kind != "text")];
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void The_guide_has_a_row_for_it(string kind) =>
        Assert.That(File.ReadAllText(Path.Combine(Checkout.Root, "modules", "README.md")), Does.Contain($"\n| `{kind}` | "));
}
