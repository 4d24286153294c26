using System.Globalization;

namespace Lms.Core.Quizzes.Types.Ordering;

/// <summary>One question about an order: a field for each place, all with the same items to choose among.</summary>
internal sealed class OrderingQuestion : Question
{
    private readonly string grading;
    private readonly IReadOnlyList<string> right;

    internal OrderingQuestion(QuestionSource source, string grading)
        : base(source)
    {
        this.grading = grading;
        right = [.. source.Choices.Select(item => item.Id)];

        // The author's order is the key, so the fields hold the items by their tokens, which say nothing.
        IReadOnlyList<FieldOption> items = [.. source.Choices
            .Select(item => new FieldOption(item.Id, item.Text))
            .OrderBy(item => item.Id, StringComparer.Ordinal)];
        Fields = [.. Enumerable.Range(1, right.Count).Select(place => new QuestionField(Name(place), FieldKind.One, Label(place), items, Shuffles: true))];
        CorrectResponse = new Response(right.Select((item, index) => new KeyValuePair<string, IReadOnlyList<string>>(Name(index + 1), [item])));
    }

    public override IReadOnlyList<QuestionField> Fields { get; }

    public override Response CorrectResponse { get; }

    public override IReadOnlyDictionary<string, string> Shown => new Dictionary<string, string> { ["grading"] = grading };

    public override bool IsComplete(Response response) => Given(response).OfType<string>().Distinct().Count() == right.Count;

    public override Grade Assess(Response response)
    {
        var parts = Parts(response);
        return grading == "all"
            ? parts.All(part => part.Grade == Grade.Full) ? Grade.Full : Grade.None
            : Grade.Of(parts.Count(part => part.Grade == Grade.Full) / (decimal)parts.Count);
    }

    public override IReadOnlyList<GradedPart> Parts(Response response)
    {
        var given = Given(response);
        return grading == "relative"
            ? [.. Enumerable.Range(0, right.Count - 1).Select(pair => Part($"pair-{pair + 1}", right.Count - 1, Follows(given, right[pair], right[pair + 1])))]
            : [.. Enumerable.Range(0, right.Count).Select(place => Part(Name(place + 1), right.Count, given[place] == right[place]))];
    }

    public override string Summarise(Response response, string language) => string.Join("; ", Given(response)
        .Index()
        .Where(place => place.Item is not null)
        .Select(place => $"{place.Index + 1} {PlainText.Of(Item(place.Item!).Text.In(language)).TrimEnd('.')}"));

    /// <summary>What is said of items that stand in the wrong place.</summary>
    public override IReadOnlyList<LocalText> FeedbackFor(Response response) => [.. Given(response)
        .Index()
        .Where(place => place.Item is not null && place.Item != right[place.Index])
        .Select(place => Item(place.Item!).Feedback)
        .Where(feedback => !feedback.IsEmpty)
        .Distinct()];

    private static string Name(int place) => string.Create(CultureInfo.InvariantCulture, $"place-{place}");

    private static LocalText Label(int place) =>
        new(new Dictionary<string, string> { ["sv"] = $"Plats {place}", ["en"] = $"Place {place}" });

    private static GradedPart Part(string name, int count, bool good) => new(name, 1m / count, good ? Grade.Full : Grade.None);

    private static bool Follows(List<string?> given, string first, string next) =>
        Enumerable.Range(0, given.Count - 1).Any(place => given[place] == first && given[place + 1] == next);

    private Choice Item(string id) => Source.Choices.First(item => item.Id == id);

    private List<string?> Given(Response response) => [.. Fields.Select(field => response.One(field.Name))];
}
