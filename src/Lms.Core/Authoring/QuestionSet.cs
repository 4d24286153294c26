using Lms.Core.Organisation;

namespace Lms.Core.Authoring;

/// <summary>A trainer's own questions, written as GIFT text.</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="Tenant">The tenant.</param>
/// <param name="Owner">Who made it.</param>
/// <param name="Title">Title.</param>
/// <param name="Gift">The text, exactly as written; problems do not hinder saving.</param>
/// <param name="Revision">Grows with each save, from 1; a save must name the one it builds on.</param>
/// <param name="ChangedAt">Last save, UTC.</param>
/// <param name="CourseId">The course that it was published as; null = draft only.</param>
public sealed record QuestionSet(
    Guid Id, TenantId Tenant, PersonId Owner, string Title, string Gift, int Revision, DateTimeOffset ChangedAt, string? CourseId);
