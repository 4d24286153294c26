namespace Lms.Core.Quizzes.Types.Dialogue;

/// <summary>
/// The answer is the way walked so far: the replies' tokens in order. The learner adds to it with <c>reply</c>, or
/// shortens it with <c>turn</c>; both are folded into <c>path</c> when the answer is admitted.
/// </summary>
internal sealed class DialogueQuestion : Question
{
    internal const string Path = "path";
    internal const string Reply = "reply";
    internal const string Turn = "turn";
    internal const string Back = "back";
    internal const string Again = "again";

    private static readonly QuestionField Turns = new(Turn, FieldKind.One, LocalText.Empty,
    [
        new(Back, Words("Ta tillbaka senaste repliken", "Take back the latest reply")),
        new(Again, Words("Börja om samtalet", "Start the conversation over")),
    ]);

    private readonly DialogueGraph graph;
    private readonly QuestionField replies;

    internal DialogueQuestion(QuestionSource source)
        : base(source)
    {
        graph = new DialogueGraph(source);
        List<FieldOption> all = [.. graph.Nodes.SelectMany(node => node.Replies).Select(Option)];
        replies = new QuestionField(Reply, FieldKind.One, Words("Vad säger du?", "What do you say?"), all, Shuffles: source.Settings.GetValueOrDefault("shuffle") != "false");
        Fields = [new QuestionField(Path, FieldKind.Sequence, LocalText.Empty, all), replies, Turns];
        CorrectResponse = Response.Of(Path, graph.WayTo(node => node.IsEnding && node.Score == 1)!);
        Shown = new Dictionary<string, string>(StringComparer.Ordinal) { ["undo"] = source.Settings.GetValueOrDefault("undo") == "false" ? "false" : "true" };
    }

    public override IReadOnlyList<QuestionField> Fields { get; }

    public override Response CorrectResponse { get; }

    public override IReadOnlyDictionary<string, string> Shown { get; }

    public override bool ChecksWhenComplete => true;

    public override bool IsComplete(Response response) => graph.EndOf(Walk(response)).IsEnding;

    public override Grade Assess(Response response) => graph.EndOf(Walk(response)) is { IsEnding: true, Score: { } score } ? Grade.Of(score) : Grade.None;

    public override Response Admit(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var walk = Walk(response);
        switch (response.One(Turn))
        {
            case Again: walk.Clear(); break;
            case Back when walk.Count > 0: walk.RemoveAt(walk.Count - 1); break;
            case Back: break;
            default:
                if (walk.Count < DialogueType.MaxWalk && graph.EndOf(walk).Reply(response.One(Reply) ?? "") is { } said)
                    walk.Add((graph.EndOf(walk), said));
                break;
        }

        return Response.Of(Path, [.. walk.Select(step => step.Reply.Id)]);
    }

    public override IReadOnlyList<QuestionField> FieldsFor(Response response)
    {
        var walk = Walk(response);
        var here = walk.Count < DialogueType.MaxWalk ? graph.EndOf(walk).Replies : [];
        List<QuestionField> fields = [Fields[0] with { Options = [.. walk.Select(step => step.Reply).DistinctBy(reply => reply.Id).Select(Option)] }];
        if (here.Count > 0)
            fields.Add(replies with { Options = [.. here.Select(Option)] });
        if (walk.Count > 0)
            fields.Add(Turns);
        return fields;
    }

    public override IReadOnlyList<ToldLine> Tell(Response response)
    {
        var told = new List<ToldLine> { Line(graph.Start) };
        foreach (var (_, reply) in Walk(response))
        {
            told.Add(new(ToldKind.Reply, reply.Text, LocalText.Empty));
            if (!reply.Match.IsEmpty)
                told.Add(new(ToldKind.Consequence, reply.Match, LocalText.Empty));
            told.Add(Line(graph.After(reply)));
        }

        return told;
    }

    public override string Summarise(Response response, string language)
    {
        var walk = Walk(response);
        if (walk.Count == 0)
            return "";
        var end = graph.EndOf(walk);
        var said = string.Join(" → ", walk.Select(step => Quoted(step.Reply.Text, language)));
        var ending = end.IsEnding
            ? new Text("Så slutade det: ", "How it ended: ").In(language) + PlainText.Of(end.Text.In(language))
            : new Text("Samtalet är inte avslutat.", "The conversation is not finished.").In(language);
        return $"{said}. {ending}";
    }

    // Asked of single replies as well as of whole walks, so it looks at each reply for itself.
    public override IReadOnlyList<LocalText> FeedbackFor(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var said = response.All(Path);
        var chosen = graph.Nodes.SelectMany(node => node.Replies).Where(reply => said.Contains(reply.Id)).ToDictionary(reply => reply.Id, StringComparer.Ordinal);
        var texts = said.Where(chosen.ContainsKey).Distinct(StringComparer.Ordinal).Select(id => chosen[id].Feedback);
        if (said is [.., var last] && chosen.TryGetValue(last, out var final) && graph.After(final) is { IsEnding: true } end)
            texts = texts.Append(end.Feedback);
        return [.. texts.Where(text => !text.IsEmpty)];
    }

    private static FieldOption Option(Choice reply) => new(reply.Id, reply.Text);

    private static ToldLine Line(DialogueNode node) => new(node.IsEnding ? ToldKind.Ending : ToldKind.Line, node.Text, node.Speaker) { Mood = node.Mood };

    private static LocalText Words(string swedish, string english) =>
        new(new Dictionary<string, string>(StringComparer.Ordinal) { ["sv"] = swedish, ["en"] = english });

    private static string Quoted(LocalText text, string language) => language.StartsWith("en", StringComparison.Ordinal)
        ? $"“{PlainText.Of(text.In(language))}”"
        : $"”{PlainText.Of(text.In(language))}”";

    private List<(DialogueNode At, Choice Reply)> Walk(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return graph.Walk(response.All(Path));
    }
}
