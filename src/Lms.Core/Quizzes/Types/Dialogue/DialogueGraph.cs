namespace Lms.Core.Quizzes.Types.Dialogue;

/// <summary>The nodes of a dialogue and the ways between them.</summary>
internal sealed class DialogueGraph
{
    private readonly Dictionary<string, DialogueNode> byId;

    internal DialogueGraph(QuestionSource source)
    {
        var cast = source.Choices.ToDictionary(AuthorIdOf, choice => choice.Text.Map((_, name) => PlainText.Of(name)), StringComparer.Ordinal);
        Nodes = [.. source.Parts.Select(part => new DialogueNode(part, SpeakerOf(part, source, cast)))];
        byId = Nodes.DistinctBy(node => node.Id).ToDictionary(node => node.Id, StringComparer.Ordinal);
    }

    internal IReadOnlyList<DialogueNode> Nodes { get; }

    internal DialogueNode Start => Nodes[0];

    internal static string AuthorIdOf(Choice choice) => choice.AuthorId.Length > 0 ? choice.AuthorId : choice.Id;

    internal DialogueNode? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Where a reply leads.</summary>
    internal DialogueNode After(Choice reply) => byId[DialogueNode.To(reply)];

    /// <summary>The longest walk from the start that the replies describe, each with the node where it was said.</summary>
    internal List<(DialogueNode At, Choice Reply)> Walk(IEnumerable<string> replies)
    {
        var walk = new List<(DialogueNode At, Choice Reply)>();
        var at = Start;
        foreach (var id in replies.Take(DialogueType.MaxWalk))
        {
            if (at.Reply(id) is not { } reply)
                break;
            walk.Add((at, reply));
            at = After(reply);
        }

        return walk;
    }

    /// <summary>Where a walk has come.</summary>
    internal DialogueNode EndOf(IReadOnlyList<(DialogueNode At, Choice Reply)> walk) => walk is [.., var last] ? After(last.Reply) : Start;

    /// <summary>A shortest way from the start to such a node; null when there is none.</summary>
    internal IReadOnlyList<string>? WayTo(Func<DialogueNode, bool> wanted)
    {
        var ways = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [Start.Id] = [] };
        var next = new Queue<DialogueNode>([Start]);
        while (next.TryDequeue(out var node))
        {
            if (wanted(node))
                return ways[node.Id];
            foreach (var reply in node.Replies)
            {
                if (Find(DialogueNode.To(reply)) is { } to && ways.TryAdd(to.Id, [.. ways[node.Id], reply.Id]))
                    next.Enqueue(to);
            }
        }

        return null;
    }

    /// <summary>All nodes that a walk from the start can come to, nearest first.</summary>
    internal IReadOnlyList<DialogueNode> Reachable()
    {
        var seen = new List<DialogueNode>();
        WayTo(node =>
        {
            seen.Add(node);
            return false;
        });
        return seen;
    }

    /// <summary>All nodes from which an ending can be reached, the endings among them.</summary>
    internal HashSet<string> Ending()
    {
        var ending = Nodes.Where(node => node.IsEnding).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        while (Nodes.FirstOrDefault(node => !ending.Contains(node.Id) && node.Replies.Any(reply => ending.Contains(DialogueNode.To(reply)))) is { } found)
            ending.Add(found.Id);
        return ending;
    }

    // Where nobody is named, the first of the cast speaks; an ending is told by nobody unless it names somebody.
    private static LocalText SpeakerOf(QuestionSource part, QuestionSource source, Dictionary<string, LocalText> cast) =>
        part.Settings.GetValueOrDefault("speaker") is { } named ? cast.GetValueOrDefault(named) ?? LocalText.Empty
        : part.Choices.Count == 0 || source.Choices.Count == 0 ? LocalText.Empty
        : cast[AuthorIdOf(source.Choices[0])];
}
