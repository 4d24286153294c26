using System.Text;
using System.Xml.Linq;
using Lms.Formats.Reading;

using Lms.Core.Content;

namespace Lms.Formats.Qti;

/// <summary>
/// One set of names for all versions: those of QTI 2.x, without namespace. QTI 3.0 writes <c>qti-choice-interaction</c> and
/// <c>response-identifier</c> for what was <c>choiceInteraction</c> and <c>responseIdentifier</c>, and is otherwise the same.
/// </summary>
internal static class QtiNames
{
    /// <summary>What writes such files says so in them, so that reading them again needs no guesses.</summary>
    public const string Tool = "Lms.Core";

    private const string Prefix = "qti-";

    /// <summary>True for the root of an item, of any version.</summary>
    public static bool IsItem(string localName) => localName is "assessmentItem" or "qti-assessment-item";

    /// <summary>Renames a tree in place.</summary>
    /// <param name="root">The root element.</param>
    public static void Unify(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf().ToList())
        {
            var local = element.Name.LocalName;
            var isNew = local.StartsWith(Prefix, StringComparison.Ordinal);
            element.Name = isNew ? Camel(local[Prefix.Length..]) : local;
            if (!element.HasAttributes)
                continue;
            var attributes = element.Attributes()
                .Where(attribute => !attribute.IsNamespaceDeclaration)
                .Select(attribute => new XAttribute(isNew ? Camel(attribute.Name.LocalName) : attribute.Name.LocalName, attribute.Value))
                .DistinctBy(attribute => attribute.Name)
                .ToList();
            element.ReplaceAttributes(attributes);
        }
    }

    /// <summary>An id as an identifier of QTI, which never begins with a digit.</summary>
    public static string Identifier(string id) => id.Length > 0 && char.IsAsciiLetter(id[0]) ? id : "_" + id;

    /// <summary>The id of an identifier; empty when it makes none.</summary>
    public static string Id(string identifier) =>
        identifier.StartsWith('_') && AuthorId.IsValid(identifier[1..]) ? identifier[1..] : AuthorId.IsValid(identifier) ? identifier : AuthorId.From(identifier, 60);

    private static string Camel(string kebab)
    {
        if (!kebab.Contains('-', StringComparison.Ordinal))
            return kebab.Length == 0 ? "none" : kebab;
        var camel = new StringBuilder();
        foreach (var word in kebab.Split('-', StringSplitOptions.RemoveEmptyEntries))
            camel.Append(camel.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]);
        return camel.Length == 0 ? "none" : camel.ToString();
    }
}
