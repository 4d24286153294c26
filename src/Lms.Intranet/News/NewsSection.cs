namespace Lms.Intranet.News;

/// <summary>A heading and what stands below it.</summary>
internal sealed record NewsSection(string Heading, params string[] Paragraphs);
