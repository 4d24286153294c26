using Lms.Modules.ConversationMethods;
using Lms.Modules.CulturalUnderstanding;
using Lms.Modules.DiversityLeadership;
using Lms.Modules.MentalHealth;
using Lms.Testing.Modules;

namespace Lms.Modules.Tests;

[TestFixture]
public sealed class CulturalUnderstandingModuleTests : ContentModuleTests<CulturalUnderstandingModule>;

[TestFixture]
public sealed class MentalHealthModuleTests : ContentModuleTests<MentalHealthModule>;

[TestFixture]
public sealed class ConversationMethodsModuleTests : ContentModuleTests<ConversationMethodsModule>;

[TestFixture]
public sealed class DiversityLeadershipModuleTests : ContentModuleTests<DiversityLeadershipModule>;
