using System.Globalization;
using System.Text;
using System.Xml;
using Lms.Formats.Tables;
using Lms.Formats.Zip;

namespace Lms.Formats.Xlsx;

/// <summary>Writes a workbook. Cells are typed texts or numbers, never formulas.</summary>
internal static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <param name="sheets">The sheets with their names; the first row of each is its header.</param>
    public static byte[] Write(IReadOnlyList<(string Name, TableSheet Sheet)> sheets) => ZipFile.Of(
    [
        ("[Content_Types].xml", Xml(xml => ContentTypes(xml, sheets.Count))),
        ("_rels/.rels", Xml(xml => RelationList(xml, [("rId1", "officeDocument", "xl/workbook.xml")]))),
        ("xl/workbook.xml", Xml(xml => Workbook(xml, [.. sheets.Select(sheet => sheet.Name)]))),
        ("xl/_rels/workbook.xml.rels", Xml(xml => RelationList(xml,
            [.. sheets.Select((_, index) => ($"rId{index + 1}", "worksheet", $"worksheets/sheet{index + 1}.xml")), ($"rId{sheets.Count + 1}", "styles", "styles.xml")]))),
        ("xl/styles.xml", Xml(Styles)),
        .. sheets.Select((sheet, index) => ($"xl/worksheets/sheet{index + 1}.xml", Xml(xml => Sheet(xml, sheet.Sheet)))),
    ]);

    private static byte[] Xml(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
        }

        return stream.ToArray();
    }

    private static void ContentTypes(XmlWriter xml, int sheets)
    {
        const string ns = Packages + "content-types";
        xml.WriteStartElement("Types", ns);
        Element(xml, ns, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, ns, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Element(xml, ns, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Content + "sheet.main+xml"));
        Element(xml, ns, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Content + "styles+xml"));
        for (var number = 1; number <= sheets; number++)
            Element(xml, ns, "Override", ("PartName", $"/xl/worksheets/sheet{number}.xml"), ("ContentType", Content + "worksheet+xml"));
        xml.WriteEndElement();
    }

    private static void RelationList(XmlWriter xml, IReadOnlyList<(string Id, string Type, string Target)> relations)
    {
        const string ns = Packages + "relationships";
        xml.WriteStartElement("Relationships", ns);
        foreach (var (id, type, target) in relations)
            Element(xml, ns, "Relationship", ("Id", id), ("Type", Relations + "/" + type), ("Target", target));
        xml.WriteEndElement();
    }

    private static void Workbook(XmlWriter xml, IReadOnlyList<string> names)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        foreach (var (index, name) in names.Index())
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("sheetId", (index + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("r", "id", Relations, $"rId{index + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Style 1 is the header's bold one; style 2 wraps long texts.
    private static void Styles(XmlWriter xml) => xml.WriteRaw(
        $"""<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>""");

    private static void Sheet(XmlWriter xml, TableSheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="200" width="24" customWidth="1"/></cols>""");
        xml.WriteStartElement("sheetData", Main);
        foreach (var (index, row) in sheet.Rows.Index())
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", (index + 1).ToString(CultureInfo.InvariantCulture));
            foreach (var (column, cell) in row.Cells.Index())
            {
                if (cell.Length > 0)
                    Cell(xml, Place(column, index + 1), cell, index == 0, index > 0 && column < sheet.Numbers.Count && sheet.Numbers[column]);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string place, string text, bool isHeader, bool maybeNumber)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", isHeader ? "1" : "2");
        if (maybeNumber && text.Length <= 15 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            xml.WriteElementString("v", Main, text);
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(XlsxText.Escape(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Place(int column, int row)
    {
        var letters = "";
        for (var left = column + 1; left > 0; left = (left - 1) / 26)
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }

    private static void Element(XmlWriter xml, string ns, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, ns);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
