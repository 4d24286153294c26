using System.Text;

namespace Lms.Certificates.Pdf;

/// <summary>Writes a tagged document of one page. The bytes depend on nothing but what it is given.</summary>
internal static class PdfDocument
{
    public static byte[] Write(PdfPage page, DocumentInformation document)
    {
        var objects = new PdfObjects();
        var catalog = objects.Reserve();
        var pages = objects.Reserve();
        var pageNumber = objects.Reserve();
        var annotations = WriteLinks(objects, page);
        var structure = page.Structure.Write(objects, pageNumber);
        var content = objects.AddStream(Encoding.Latin1.GetBytes(page.Content));
        var metadata = objects.AddRawStream(Encoding.UTF8.GetBytes(XmpMetadata.Write(document)), "/Type/Metadata/Subtype/XML");
        var information = WriteInformation(objects, document);

        objects.Set(pageNumber, $"<</Type/Page/Parent {PdfSyntax.Reference(pages)}/MediaBox[0 0 {PdfSyntax.Numbers(page.Width, page.Height)}]"
            + $"/Contents {PdfSyntax.Reference(content)}/StructParents {StructureTree.PageKey}/Tabs/S{annotations}{Resources(objects, page)}>>");
        objects.Set(pages, $"<</Type/Pages/Kids[{PdfSyntax.Reference(pageNumber)}]/Count 1>>");
        objects.Set(catalog, $"<</Type/Catalog/Pages {PdfSyntax.Reference(pages)}/Lang {PdfSyntax.Text(document.Language)}"
            + $"/MarkInfo<</Marked true>>/StructTreeRoot {PdfSyntax.Reference(structure)}"
            + $"/ViewerPreferences<</DisplayDocTitle true>>/Metadata {PdfSyntax.Reference(metadata)}>>");
        return objects.Write(catalog, information);
    }

    private static int WriteInformation(PdfObjects objects, DocumentInformation document)
    {
        var date = PdfSyntax.Date(document.Date);
        return objects.Add($"<</Title {PdfSyntax.Text(document.Title)}/Author {PdfSyntax.Text(document.Author)}"
            + $"/Producer({DocumentInformation.Producer})/CreationDate{date}/ModDate{date}>>");
    }

    private static string WriteLinks(PdfObjects objects, PdfPage page)
    {
        var numbers = new List<int>();
        foreach (var link in page.Links)
        {
            var key = StructureTree.PageKey + 1 + numbers.Count;
            var number = objects.Add($"<</Type/Annot/Subtype/Link/Rect[{page.Corners(link.Area)}]/Border[0 0 0]/F 4"
                + $"/StructParent {key}/Contents {PdfSyntax.Text(link.Title)}"
                + $"/A<</S/URI/URI <{Convert.ToHexString(Encoding.ASCII.GetBytes(link.Address.AbsoluteUri))}>>>>>");
            link.Element.Annotation = number;
            numbers.Add(number);
        }

        return numbers.Count == 0 ? "" : "/Annots" + PdfSyntax.References(numbers);
    }

    private static string Resources(PdfObjects objects, PdfPage page)
    {
        var fonts = string.Concat(page.Fonts.Select(font => $"/{font.ResourceName} {PdfSyntax.Reference(font.Write(objects))}"));
        var images = string.Concat(page.Images.Select((image, i) => $"/I{i} {PdfSyntax.Reference(image.Write(objects))}"));
        return $"/Resources<</Font<<{fonts}>>/XObject<<{images}>>>>";
    }
}
