using Lms.Core.Content.Checking;
using Lms.Modules.ConversationMethods;
using Lms.Modules.CulturalUnderstanding;
using Lms.Modules.DiversityLeadership;
using Lms.Modules.MentalHealth;
using Lms.Testing.Modules;

namespace Lms.Modules.Tests;

[TestFixture]
public sealed class CulturalUnderstandingModuleTests : ContentModuleTests<CulturalUnderstandingModule>
{
    protected override IReadOnlyCollection<string> Tolerates => Warnings.All;
}

[TestFixture]
public sealed class MentalHealthModuleTests : ContentModuleTests<MentalHealthModule>
{
    protected override IReadOnlyCollection<string> Tolerates => Warnings.All;
}

[TestFixture]
public sealed class ConversationMethodsModuleTests : ContentModuleTests<ConversationMethodsModule>
{
    protected override IReadOnlyCollection<string> Tolerates => Warnings.All;
}

[TestFixture]
public sealed class DiversityLeadershipModuleTests : ContentModuleTests<DiversityLeadershipModule>
{
    protected override IReadOnlyCollection<string> Tolerates => Warnings.All;
}

internal static class Warnings
{
    public static IReadOnlyCollection<string> All { get; } = [.. ContentChecker.Rules.Where(rule => rule.Severity == CheckSeverity.Warning).Select(rule => rule.Code)];
}
