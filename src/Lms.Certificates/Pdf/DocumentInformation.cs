namespace Lms.Certificates.Pdf;

/// <summary>What a PDF says about itself.</summary>
internal sealed record DocumentInformation(string Title, string Author, string Language, DateTimeOffset Date)
{
    public const string Producer = "Lms.Certificates";
}
