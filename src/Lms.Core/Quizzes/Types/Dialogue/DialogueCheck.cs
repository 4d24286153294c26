namespace Lms.Core.Quizzes.Types.Dialogue;

/// <summary>Finds what is wrong with a dialogue, and says it in the author's words.</summary>
/// <param name="source">The dialogue.</param>
/// <param name="report">Called once per fault.</param>
internal sealed class DialogueCheck(QuestionSource source, Action<string, Text> report)
{
    private bool sound = true;

    internal bool IsSound()
    {
        if (source.Parts.Count == 0)
            Fault("dialogue-empty", "Samtalet har inga lägen. Skriv dem under nodes; det första börjar samtalet.", "The dialogue has no nodes. Write them under nodes; the first one starts it.");
        else if (source.Parts.Count > DialogueType.MaxNodes)
            Fault("dialogue-too-large", $"Samtalet har {source.Parts.Count} lägen. Högst {DialogueType.MaxNodes} får plats. Ta bort några.", $"The dialogue has {source.Parts.Count} nodes. At most {DialogueType.MaxNodes} fit. Remove some.");
        if (source.Choices.Select(DialogueGraph.AuthorIdOf).Distinct(StringComparer.Ordinal).Count() < source.Choices.Count || source.Choices.Any(one => one.Text.IsEmpty))
            Fault("dialogue-cast", "Var och en under cast behöver ett eget id och ett namn (text).", "Each of the cast needs an id of its own and a name (text).");
        if (!sound)
            return false;
        foreach (var part in source.Parts)
            CheckNode(part);
        // Ways can be followed only when every reply leads somewhere.
        if (sound)
            CheckWays(new DialogueGraph(source));
        return sound;
    }

    private void CheckNode(QuestionSource part)
    {
        if (part.Prompt.IsEmpty)
            Fault("dialogue-text", $"Läget ”{part.Id}” saknar text. Skriv den.", $"The node “{part.Id}” has no text. Write it.");
        if (part.Settings.GetValueOrDefault("speaker") is { } speaker && !source.Choices.Any(one => DialogueGraph.AuthorIdOf(one) == speaker))
            Fault("dialogue-speaker", $"”{speaker}” i läget ”{part.Id}” står inte under cast. Skriv personen där, eller rätta speaker.", $"“{speaker}” in the node “{part.Id}” is not listed under cast. List the person there, or correct speaker.");
        if (part.Settings.GetValueOrDefault("mood") is { } mood && !DialogueMoods.Keys.Contains(mood))
            Fault("dialogue-mood", $"”{mood}” i läget ”{part.Id}” är ingen känd sinnesstämning. Välj bland {string.Join(", ", DialogueMoods.Keys)}.", $"“{mood}” in the node “{part.Id}” is no known mood. Choose among {string.Join(", ", DialogueMoods.Keys)}.");
        if (part.Choices.Count > DialogueType.MaxReplies)
            Fault("dialogue-too-many-replies", $"Läget ”{part.Id}” har {part.Choices.Count} repliker. Högst {DialogueType.MaxReplies} får plats. Ta bort några.", $"The node “{part.Id}” has {part.Choices.Count} replies. At most {DialogueType.MaxReplies} fit. Remove some.");
        foreach (var reply in part.Choices)
            CheckReply(part, reply);
        CheckScore(part);
    }

    private void CheckReply(QuestionSource part, Choice reply)
    {
        var id = DialogueGraph.AuthorIdOf(reply);
        if (reply.Text.IsEmpty)
            Fault("dialogue-reply-text", $"Repliken ”{id}” i läget ”{part.Id}” saknar text. Skriv den.", $"The reply “{id}” in the node “{part.Id}” has no text. Write it.");
        var to = DialogueNode.To(reply);
        if (!source.Parts.Any(other => other.Id == to))
            Fault("dialogue-to", $"Repliken ”{id}” i läget ”{part.Id}” leder till ”{to}”, som inte finns. Skriv to: med ett läges id.", $"The reply “{id}” in the node “{part.Id}” leads to “{to}”, which does not exist. Write to: with the id of a node.");
    }

    private void CheckScore(QuestionSource part)
    {
        var given = part.Settings.ContainsKey("score");
        if (part.Choices.Count > 0 ? given : new DialogueNode(part, LocalText.Empty).Score is null)
        {
            Fault("dialogue-score", part.Choices.Count > 0
                ? new Text($"Läget ”{part.Id}” har både repliker och score. Bara slut har score. Ta bort det ena.", $"The node “{part.Id}” has both replies and a score. Only endings have a score. Remove one of them.")
                : new Text($"Slutet ”{part.Id}” behöver score, ett tal från 0 till 100. Är det inget slut saknar det repliker.", $"The ending “{part.Id}” needs a score, a number from 0 to 100. If it is no ending, it lacks replies."));
        }
    }

    private void CheckWays(DialogueGraph graph)
    {
        if (graph.Start.IsEnding)
            Fault("dialogue-start", $"Samtalet börjar i ”{graph.Start.Id}”, som inte har några repliker. Skriv replies i det läget.", $"The dialogue starts in “{graph.Start.Id}”, which has no replies. Write replies in that node.");
        var reachable = graph.Reachable();
        foreach (var node in graph.Nodes.Except(reachable))
            Fault("dialogue-unreachable", $"Ingen replik leder till läget ”{node.Id}”. Skriv to: {node.Id} i en replik, eller ta bort läget.", $"No reply leads to the node “{node.Id}”. Write to: {node.Id} in a reply, or remove the node.");
        var ending = graph.Ending();
        foreach (var node in graph.Nodes.Where(node => !ending.Contains(node.Id)))
            Fault("dialogue-no-ending", $"Från läget ”{node.Id}” går det inte att komma till något slut. Skriv en replik som leder vidare.", $"From the node “{node.Id}” no ending can be reached. Write a reply that leads on.");
        if (!reachable.Any(node => node.IsEnding && node.Score == 1))
            Fault("dialogue-full-marks", "Minst ett slut ska ha score: 100.", "At least one ending must have score: 100.");
        else if (graph.WayTo(node => node.IsEnding && node.Score == 1) is { Count: > DialogueType.MaxWalk } or null)
            Fault("dialogue-too-large", $"Vägen till det bästa slutet är längre än {DialogueType.MaxWalk} repliker. Korta den.", $"The way to the best ending is longer than {DialogueType.MaxWalk} replies. Shorten it.");
    }

    private void Fault(string code, string swedish, string english) => Fault(code, new Text(swedish, english));

    private void Fault(string code, Text message)
    {
        sound = false;
        report(code, message);
    }
}
