using System.Text.Json.Serialization;

namespace Lms.Core.Quizzes;

/// <summary>What a learner answered: values by field name. Its JSON is <c>{"choice":["a"],"text":["…"]}</c>; a lone string is read as one value.</summary>
[JsonConverter(typeof(ResponseJson))]
public sealed class Response : IEquatable<Response>
{
    /// <summary>The longest text that a field takes, in UTF-16 units.</summary>
    public const int MaxTextLength = 20_000;

    /// <summary>The most options in a field of kind <see cref="FieldKind.Sequence"/>; more are cut off.</summary>
    public const int MaxSequence = 200;

    private readonly SortedDictionary<string, IReadOnlyList<string>> values = new(StringComparer.Ordinal);

    /// <summary>Makes a response; fields without any non-blank value are left out.</summary>
    /// <param name="fields">Values by field name.</param>
    public Response(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        foreach (var (name, given) in fields)
        {
            var kept = given.Where(value => !string.IsNullOrWhiteSpace(value)).ToList();
            if (kept.Count > 0)
                values[name] = kept;
        }
    }

    /// <summary>No answer at all.</summary>
    public static Response Blank { get; } = new([]);

    /// <summary>True when nothing was answered.</summary>
    public bool IsBlank => values.Count == 0;

    /// <summary>Names and values of the answered fields, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields => values;

    /// <summary>A response with one field.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="given">Its values.</param>
    public static Response Of(string field, params IReadOnlyList<string> given) => new([new(field, given)]);

    /// <summary>The values of a field; empty when it was not answered.</summary>
    /// <param name="field">The field's name.</param>
    public IReadOnlyList<string> All(string field) => values.GetValueOrDefault(field) ?? [];

    /// <summary>The first value of a field, or null.</summary>
    /// <param name="field">The field's name.</param>
    public string? One(string field) => All(field) is [var first, ..] ? first : null;

    /// <summary>The response cut down to the given fields, their options, and the length of a text.</summary>
    /// <param name="fields">What the question asked for.</param>
    public Response Only(IEnumerable<QuestionField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new(fields.Select(field => new KeyValuePair<string, IReadOnlyList<string>>(field.Name, Admitted(field))));
    }

    /// <inheritdoc/>
    public bool Equals(Response? other) => other is not null
        && values.Count == other.values.Count
        && values.All(pair => other.values.TryGetValue(pair.Key, out var given) && given.SequenceEqual(pair.Value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Response);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        values.Aggregate(0, (hash, pair) => pair.Value.Aggregate(HashCode.Combine(hash, pair.Key), HashCode.Combine));

    internal bool IsTooLong => values.Values.Any(given => given.Any(text => text.Length > MaxTextLength));

    private List<string> Admitted(QuestionField field)
    {
        var given = All(field.Name);
        return field.Kind switch
        {
            FieldKind.Text => [.. given.Take(1)],
            FieldKind.Sequence => [.. given.Where(id => field.Options.Any(option => option.Id == id)).Take(MaxSequence)],
            FieldKind.One => [.. given.Where(id => field.Options.Any(option => option.Id == id)).Take(1)],
            _ => [.. given.Where(id => field.Options.Any(option => option.Id == id)).Distinct().Order(StringComparer.Ordinal)],
        };
    }
}
