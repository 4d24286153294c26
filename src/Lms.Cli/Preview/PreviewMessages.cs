using Lms.Cli.Content;
using Lms.Core;
using Lms.Core.Content.Checking;
using static Lms.Cli.Preview.PreviewHtml;

namespace Lms.Cli.Preview;

/// <summary>What the check says: what stops the module and what is about this page first, then the rest.</summary>
/// <param name="check">The module.</param>
/// <param name="language">The reader's language.</param>
internal sealed class PreviewMessages(ContentCheck check, string language)
{
    /// <param name="isAbout">Says whether a message is about the page; null on a page that tells the errors itself.</param>
    public string Html(Func<CheckMessage, bool>? isAbout)
    {
        // A note in a file of another page, or of another language, is read here as well: nobody opens every page in both.
        var here = check.Messages.Where(message => isAbout is not null && (message.Severity == CheckSeverity.Error || isAbout(message))).ToList();
        var rest = check.Messages.Except(here).Where(message => message.Severity != CheckSeverity.Error).ToList();
        var html = $"<h2>{Say("Granskning", "Check")}</h2><p>{CheckCommand.Counted(check).In(language)}</p>{List(here)}";
        return rest.Count == 0 ? html : $"{html}<h3>{(here.Count == 0 ? Say("I andra delar av modulen", "In other parts of the module") : Say("I resten av modulen", "In the rest of the module"))}</h3>{List(rest)}";
    }

    /// <summary>The errors alone.</summary>
    public string Errors() => List([.. check.Messages.Where(message => message.Severity == CheckSeverity.Error)]);

    private string List(List<CheckMessage> messages) => messages.Count == 0 ? "" : $"<ul role=\"list\">{string.Concat(messages.Select(Item))}</ul>";

    private string Item(CheckMessage message)
    {
        var (tone, weight) = message.Severity switch
        {
            CheckSeverity.Error => ("bad", Say("Fel", "Error")),
            CheckSeverity.Warning => ("warm", Say("Varning", "Warning")),
            _ => ("info", Say("Anmärkning", "Note")),
        };
        var place = message.Line > 0 ? $"{message.Path}:{message.Line}" : message.Path;
        return $"<li><p><span class=\"lms-badge lms-badge--{tone}\">{weight}</span> {Encode(message.Text.In(language))}</p><p class=\"lms-small lms-mute\"><code>{Encode(place)}</code> · {message.Code}</p></li>";
    }

    private string Say(string swedish, string english) => new Text(swedish, english).In(language);
}
