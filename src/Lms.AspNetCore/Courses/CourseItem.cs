using Lms.Core.Courses;

namespace Lms.AspNetCore.Courses;

/// <summary>A course in a list.</summary>
internal sealed record CourseItem(string Id, string Title, string Summary, int Minutes, int Modules, bool Certificate, string State)
{
    internal static CourseItem Of(CatalogueEntry entry, string language) => new(
        entry.Card.Id,
        entry.Card.Title.In(language),
        entry.Card.Summary.In(language),
        entry.Card.Minutes,
        entry.Card.ModuleCount,
        entry.Card.HasCertificate,
        entry.Engagement switch { CourseEngagement.None => "not-enrolled", CourseEngagement.Completed => "completed", _ => "in-progress" });
}
