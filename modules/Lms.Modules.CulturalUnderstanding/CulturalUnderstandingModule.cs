using Lms.Core.Modules;
using Lms.Modules.CulturalUnderstanding;

[assembly: ContentModule(typeof(CulturalUnderstandingModule))]

namespace Lms.Modules.CulturalUnderstanding;

/// <summary>Culture, norms and rights when meeting residents and colleagues. The course itself is in <c>content/</c>.</summary>
public sealed class CulturalUnderstandingModule : ContentModule;
