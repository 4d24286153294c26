using Lms.Core.Organisation;

namespace Lms.Core.Authoring.Bank;

/// <summary>A question of a municipality's bank. All its trainers see it.</summary>
public sealed record BankQuestion
{
    /// <summary>The longest title, in characters.</summary>
    public const int MaxTitleLength = 200;

    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary><c>[a-z0-9-]+</c>, unique in the bank, never changed. Courses know the question as <c>bank.key</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Who made it.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>That person's name.</summary>
    public required string OwnerName { get; init; }

    /// <summary>What it may be used for.</summary>
    public required BankQuestionState State { get; init; }

    /// <summary>Where it lies, levels divided by slashes; empty = nowhere in particular.</summary>
    public required string Category { get; init; }

    /// <summary>Last day that it can be trusted; null = no end.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Number of the latest version; 0 = none yet.</summary>
    public required int Latest { get; init; }

    /// <summary>Grows with each saved draft and each version, from 1; a save must name the one it builds on.</summary>
    public required int Revision { get; init; }

    /// <summary>Name of the question type.</summary>
    public required string Type { get; init; }

    /// <summary>Plain words of the prompt, cut to <see cref="MaxTitleLength"/>; empty when nothing is written yet.</summary>
    public required string Title { get; init; }

    /// <summary>Last change, UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Name of who changed it last.</summary>
    public required string ChangedByName { get; init; }

    /// <summary>Its labels, by kind and value.</summary>
    public IReadOnlyList<BankTag> Tags { get; init; } = [];

    /// <summary>What has been written since the latest version; null when nothing has. Not told in lists.</summary>
    public BankDraft? Draft { get; init; }

    /// <summary>Name in courses: see <see cref="Quizzes.QuestionSource.Id"/>.</summary>
    public string CourseName => NameOf(Key);

    /// <summary>The name in courses of the question with that key.</summary>
    /// <param name="key">See <see cref="Key"/>.</param>
    public static string NameOf(string key) => "bank." + key;
}
