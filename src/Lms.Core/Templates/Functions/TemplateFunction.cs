namespace Lms.Core.Templates.Functions;

/// <summary>A function that templates can call.</summary>
/// <param name="Name">Group and name: <c>string.upcase</c>.</param>
/// <param name="Least">Fewest arguments, the piped value counted.</param>
/// <param name="Most">Most arguments, the piped value counted.</param>
/// <param name="Run">What it does.</param>
internal sealed record TemplateFunction(string Name, int Least, int Most, Func<Arguments, TemplateValue> Run);
