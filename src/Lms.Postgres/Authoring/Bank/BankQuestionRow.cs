using System.Globalization;
using Lms.Core.Authoring.Bank;
using Lms.Core.Organisation;

namespace Lms.Postgres.Authoring.Bank;

/// <summary>A question as the database gives it.</summary>
internal sealed record BankQuestionRow(
    Guid QuestionId,
    string Key,
    Guid OwnerId,
    string OwnerName,
    string State,
    string Category,
    string? ValidUntil,
    int Latest,
    int Revision,
    string Type,
    string Title,
    DateTime ChangedAt,
    string ChangedByName,
    string Tags)
{
    private const string Day = "yyyy-MM-dd";

    public BankQuestion ToQuestion(TenantId tenant, BankDraft? draft) => new()
    {
        Id = QuestionId,
        Tenant = tenant,
        Key = Key,
        Owner = new(OwnerId),
        OwnerName = OwnerName,
        State = StoredText.Value<BankQuestionState>(State),
        Category = Category,
        ValidUntil = DayOf(ValidUntil),
        Latest = Latest,
        Revision = Revision,
        Type = Type,
        Title = Title,
        ChangedAt = StoredText.Utc(ChangedAt),
        ChangedByName = ChangedByName,
        Tags = TagsOf(Tags),
        Draft = draft,
    };

    public static DateOnly? DayOf(string? day) =>
        day is null ? null : DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture);

    public static string? TextOf(DateOnly? day) => day?.ToString(Day, CultureInfo.InvariantCulture);

    /// <summary>Labels as the queries gather them: a line each, the kind first.</summary>
    public static IReadOnlyList<BankTag> TagsOf(string tags) =>
    [
        .. tags.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            return new BankTag(StoredText.Value<BankTagKind>(line[..space]), line[(space + 1)..]);
        }),
    ];
}
