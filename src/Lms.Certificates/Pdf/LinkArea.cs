namespace Lms.Certificates.Pdf;

/// <summary>A place on the page that opens an address.</summary>
internal sealed record LinkArea(StructureElement Element, Rectangle Area, Uri Address, string Title);
