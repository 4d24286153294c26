namespace Lms.Core.Courses.Search;

/// <summary>A piece of an excerpt, plain text.</summary>
/// <param name="Text">The words.</param>
/// <param name="Marked">True for a word that was searched for.</param>
public sealed record ExcerptPart(string Text, bool Marked);
