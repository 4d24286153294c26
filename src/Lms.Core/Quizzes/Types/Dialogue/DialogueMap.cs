namespace Lms.Core.Quizzes.Types.Dialogue;

/// <summary>
/// The whole of a dialogue with the way that somebody went marked in it: what was tried and what was not. Tells
/// everything, so it is for whoever may see right answers.
/// </summary>
/// <param name="Places">The nodes, nearest to the start first; a place's number is its index plus one.</param>
public sealed record DialogueMap(IReadOnlyList<DialoguePlace> Places)
{
    /// <summary>Draws the map.</summary>
    /// <param name="source">A dialogue that was published.</param>
    /// <param name="response">The way that was walked.</param>
    public static DialogueMap Of(QuestionSource source, Response response)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(response);
        var graph = new DialogueGraph(source);
        var walk = graph.Walk(response.All(DialogueQuestion.Path));
        var said = walk.Select(step => step.Reply.Id).ToHashSet(StringComparer.Ordinal);
        var visited = walk.Select(step => step.At.Id).Append(graph.EndOf(walk).Id).ToHashSet(StringComparer.Ordinal);
        var places = graph.Reachable();
        var numbers = places.Select((node, at) => (node.Id, Number: at + 1)).ToDictionary(pair => pair.Id, pair => pair.Number, StringComparer.Ordinal);
        return new([.. places.Select(node => Place(node, visited.Contains(node.Id), said, numbers))]);
    }

    private static DialoguePlace Place(DialogueNode node, bool visited, HashSet<string> said, Dictionary<string, int> numbers)
    {
        var best = node.Replies.Select(reply => reply.Fraction).DefaultIfEmpty(0).Max();
        return new DialoguePlace(
            numbers[node.Id],
            node.Text,
            node.Speaker,
            visited,
            node.IsEnding ? node.Score : null,
            node.Feedback,
            [.. node.Replies.Select(reply => new DialogueWay(
                reply.Text, reply.Match, reply.Feedback, numbers[DialogueNode.To(reply)], said.Contains(reply.Id), best > 0 && reply.Fraction == best))]);
    }
}
