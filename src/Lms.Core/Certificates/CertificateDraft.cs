namespace Lms.Core.Certificates;

/// <summary>A certificate about to be issued; the store gives it its number and its code.</summary>
/// <param name="LearnerName">Name as printed; a copy that later changes of the person do not touch.</param>
/// <param name="CourseTitle">Title as printed, per language.</param>
/// <param name="Minutes">Estimated minutes of the course.</param>
/// <param name="Modules">Titles of the modules, per language.</param>
/// <param name="Score">Share earned in the exam, 0–1; null when there was none.</param>
/// <param name="IssuedAt">When, UTC.</param>
/// <param name="ValidUntil">Until when, UTC; null = without end.</param>
public sealed record CertificateDraft(
    string LearnerName,
    LocalText CourseTitle,
    int Minutes,
    IReadOnlyList<LocalText> Modules,
    decimal? Score,
    DateTimeOffset IssuedAt,
    DateTimeOffset? ValidUntil)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>
    /// The year that the certificate's number begins with: the municipality's own, so that what is issued in the first
    /// hour of a Swedish new year belongs to the new year.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Year => Local(IssuedAt).Year;

    /// <summary>A time as it is printed. Dates on paper are the municipality's own; the zone is Sweden's whatever the server's is.</summary>
    /// <param name="at">The time, in any offset.</param>
    public static DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);
}
