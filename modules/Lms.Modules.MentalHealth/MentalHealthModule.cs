using Lms.Core.Modules;
using Lms.Modules.MentalHealth;

[assembly: ContentModule(typeof(MentalHealthModule))]

namespace Lms.Modules.MentalHealth;

/// <summary>How we feel, what wears us down and what carries us: courses on mental health for staff who are not health professionals. The content is in <c>content/</c>.</summary>
public sealed class MentalHealthModule : ContentModule;
