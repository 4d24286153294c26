using System.Xml.Linq;
using Lms.Core.Quizzes;

namespace Lms.Formats.Qti;

/// <summary>An item's feedback: what is shown by the answer chosen, and what is shown to everyone.</summary>
internal sealed class QtiFeedback
{
    /// <summary>The outcome that shows the general feedback in files of our own.</summary>
    public const string General = "GENERAL";

    private readonly Dictionary<string, string> byIdentifier = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly QtiContext context;

    public QtiFeedback(QtiContext context)
    {
        this.context = context;
        foreach (var feedback in context.Item.Elements("modalFeedback"))
        {
            // QTI 3.0 puts the words in a content body.
            var html = context.Html.Of(feedback.Element("contentBody") ?? feedback);
            var identifier = (string?)feedback.Attribute("identifier") ?? "";
            if ((string?)feedback.Attribute("outcomeIdentifier") == General || identifier.Contains("general", StringComparison.OrdinalIgnoreCase))
                Everyone = Everyone.Length == 0 ? html : Everyone + "<br>" + html;
            else if (html.Length > 0)
                byIdentifier.TryAdd(identifier, html);
        }
    }

    /// <summary>Shown to everyone, HTML.</summary>
    public string Everyone { get; } = "";

    /// <summary>What is said of an answer, HTML; empty when nothing is.</summary>
    /// <param name="identifier">The answer's identifier.</param>
    /// <param name="choice">Its element, which may hold the words itself.</param>
    public string Of(string identifier, XElement? choice = null)
    {
        used.Add(identifier);
        var inside = choice?.Elements().FirstOrDefault(child => child.Name.LocalName is "feedbackInline" or "feedbackBlock");
        return inside is not null ? context.Html.Of(inside.Element("contentBody") ?? inside) : byIdentifier.GetValueOrDefault(identifier) ?? "";
    }

    /// <summary>Tells of feedback that is shown by something else than an answer, such as for every wrong one.</summary>
    /// <param name="question">The question as read, whose right options may take what is said of a right answer.</param>
    public QuestionSource Rest(QuestionSource question)
    {
        if (byIdentifier.Keys.FirstOrDefault(identifier => !used.Contains(identifier)) is { } left)
        {
            context.Warn(context.Item, "qti-feedback", $"Återkopplingen ”{left}” visas efter egna regler i filen och kom inte med. Lägg in den vid rätt svar.", $"The feedback “{left}” is shown by rules of the file’s own and was left out. Add it at the right answer.");
        }

        return question with { Feedback = context.Text(Everyone) };
    }
}
