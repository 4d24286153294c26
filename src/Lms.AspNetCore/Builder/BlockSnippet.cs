using Lms.Core;

namespace Lms.AspNetCore.Builder;

/// <summary>A block that a button puts into a lesson's text.</summary>
/// <param name="Icon">Icon.</param>
/// <param name="Name">What the button says.</param>
/// <param name="Snippet">The text, to write on in.</param>
internal sealed record BlockSnippet(string Icon, Text Name, Text Snippet);
