using Lms.AspNetCore.Api;

namespace Lms.AspNetCore.Authoring.Exchange;

/// <summary>A file of questions, in base64.</summary>
/// <param name="Name">The file's name; may be left out.</param>
/// <param name="File">The file's bytes.</param>
/// <param name="Language">Language of the file's texts where it does not tell, <c>sv</c> unless <c>en</c>.</param>
/// <param name="Category">Where the questions go, in front of their own categories.</param>
/// <param name="OnlyNew">True: what the bank has already is left out.</param>
[BodyLimit(28 * 1024)]
internal sealed record QuestionFileBody(string? Name, byte[]? File, string? Language, string? Category, bool OnlyNew);
