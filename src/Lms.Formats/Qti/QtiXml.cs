using System.Globalization;
using System.Xml.Linq;
using Lms.Core;

namespace Lms.Formats.Qti;

/// <summary>Elements of QTI 2.1, the version that most systems read.</summary>
internal static class QtiXml
{
    public static readonly XNamespace Ns = "http://www.imsglobal.org/xsd/imsqti_v2p1";

    public const string MatchCorrect = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct";

    public const string MapResponse = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response";

    public static XElement Element(string name, params object?[] content) => new(Ns + name, content);

    public static XAttribute Attribute(string name, string value) => new(name, value);

    /// <summary>An element with HTML in it.</summary>
    public static XElement Html(string name, LocalText html, params object?[] attributes) => Element(name, [.. attributes, QtiHtml.Nodes(html.ToString(), Ns)]);

    public static string Number(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    public static XElement Variable(string identifier) => Element("variable", Attribute("identifier", identifier));

    public static XElement Value(string baseType, string value) => Element("baseValue", Attribute("baseType", baseType), value);

    public static XElement Set(string outcome, XElement value) => Element("setOutcomeValue", Attribute("identifier", outcome), value);
}
