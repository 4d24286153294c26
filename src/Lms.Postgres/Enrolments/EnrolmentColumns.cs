using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Npgsql;

namespace Lms.Postgres.Enrolments;

/// <summary>Enrolments and their facts, read by hand.</summary>
internal static class EnrolmentColumns
{
    /// <summary>Reads eleven columns: the enrolment's id, person, course, content tenant, version, begin, due, completion, last lesson, block and time.</summary>
    public static Enrolment Enrolment(this NpgsqlDataReader reader, int first, TenantId tenant) => new()
    {
        Id = new(reader.GetGuid(first)),
        Tenant = tenant,
        Person = new(reader.GetGuid(first + 1)),
        CourseId = reader.GetString(first + 2),
        Version = new(new(reader.GetGuid(first + 3)), new(reader.GetGuid(first + 4))),
        EnrolledAt = StoredText.Utc(reader.GetDateTime(first + 5)),
        DueAt = StoredText.Utc(reader.Time(first + 6)),
        CompletedAt = StoredText.Utc(reader.Time(first + 7)),
        LastLesson = reader.Text(first + 8),
        LastBlock = reader.IsDBNull(first + 9) ? null : reader.GetInt32(first + 9),
        LastAt = StoredText.Utc(reader.Time(first + 10)),
    };

    /// <summary>Reads the rest of a result of three columns: kind, item and time.</summary>
    public static async Task<List<CompletionFact>> FactsAsync(this NpgsqlDataReader reader)
    {
        var facts = new List<CompletionFact>();
        while (await reader.ReadAsync())
            facts.Add(new(StoredText.Value<FactKind>(reader.GetString(0)), reader.GetString(1), StoredText.Utc(reader.GetDateTime(2))));
        return facts;
    }
}
