using System.Xml.Linq;
using Lms.Core;
using Lms.Formats.Xml;

namespace Lms.Formats.Qti;

/// <summary>What the readers of one item share: its tree, declarations and texts, and where its problems go.</summary>
internal sealed class QtiContext
{
    private readonly Action<FormatProblem> tell;
    private readonly string name;
    private readonly Func<string, QtiPicture?> pictures;

    /// <param name="item">The item, by the names of <see cref="QtiNames"/>.</param>
    /// <param name="options">How to read.</param>
    /// <param name="name">What problems call the item.</param>
    /// <param name="tell">Takes problems.</param>
    /// <param name="pictures">Gives the picture with that address; null when there is none.</param>
    public QtiContext(XElement item, FormatReadingOptions options, string name, Action<FormatProblem> tell, Func<string, QtiPicture?> pictures)
    {
        (Item, Options, this.name, this.tell, this.pictures) = (item, options, name, tell, pictures);
        IsOurs = (string?)item.Attribute("toolName") == QtiNames.Tool;
        Html = new(IsOurs);
        Body = item.Element("itemBody") ?? new XElement("itemBody");
        Declarations = item.Elements("responseDeclaration").Select(QtiDeclaration.Of).DistinctBy(one => one.Identifier).ToDictionary(one => one.Identifier, StringComparer.Ordinal);
    }

    public XElement Item { get; }

    public XElement Body { get; }

    public FormatReadingOptions Options { get; }

    public QtiHtml Html { get; }

    public IReadOnlyDictionary<string, QtiDeclaration> Declarations { get; }

    /// <summary>True for a file that this library wrote.</summary>
    public bool IsOurs { get; }

    /// <summary>The type as this library calls it; empty in files of others.</summary>
    public string Label => IsOurs ? (string?)Item.Attribute("label") ?? "" : "";

    /// <summary>False once an error was told.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>The key that belongs to an interaction.</summary>
    public QtiDeclaration Of(XElement interaction)
    {
        var identifier = (string?)interaction.Attribute("responseIdentifier") ?? "";
        if (Declarations.TryGetValue(identifier, out var found))
            return found;
        Error(interaction, "qti-declaration", $"Svaret ”{identifier}” är inte deklarerat i filen. Exportera frågan på nytt.", $"The response “{identifier}” is not declared in the file. Export the question again.");
        return new() { Identifier = identifier, Cardinality = "single", BaseType = "identifier" };
    }

    /// <summary>The picture with an address; null when it cannot be had.</summary>
    public QtiPicture? Picture(string address) => address.Length is 0 or > 500 ? null : pictures(address);

    public LocalText Text(string html) => html.Length == 0 ? LocalText.Empty : LocalText.Of(Options.Language, html);

    /// <summary>Tells that nothing in the file says which answer is right.</summary>
    public void NoKey(XElement interaction) =>
        Error(interaction, "qti-key", "Uppgiften har inget rätt svar i filen. Ange det, och exportera den på nytt.", "The item has no right answer in the file. Give it, and export it again.");

    public void Error(XObject place, string code, string swedish, string english)
    {
        IsSound = false;
        Tell(place, FormatSeverity.Error, code, swedish, english);
    }

    public void Warn(XObject place, string code, string swedish, string english) => Tell(place, FormatSeverity.Warning, code, swedish, english);

    public void Note(XObject place, string code, string swedish, string english) => Tell(place, FormatSeverity.Note, code, swedish, english);

    private void Tell(XObject place, FormatSeverity severity, string code, string swedish, string english)
    {
        var (line, column) = SafeXml.PlaceOf(place);
        tell(new(line, column, severity, code, new Text(swedish, english), name));
    }
}
