using Lms.Core.Modules;
using Lms.Modules.DiversityLeadership;

[assembly: ContentModule(typeof(DiversityLeadershipModule))]

namespace Lms.Modules.DiversityLeadership;

/// <summary>Courses for those who lead and steer diversity work: the law, the mission and the way from plan to practice. The content is in <c>content/</c>.</summary>
public sealed class DiversityLeadershipModule : ContentModule;
