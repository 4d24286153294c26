namespace Lms.Core.Content.Yaml;

/// <summary>Where a piece of YAML stands.</summary>
/// <param name="Path">The file.</param>
/// <param name="LinesBefore">Lines of the file before the piece.</param>
/// <param name="Languages">The languages that texts may have.</param>
/// <param name="Faults">Receives faults.</param>
internal sealed record YamlPlace(string Path, int LinesBefore, IReadOnlyList<string> Languages, ContentFaults Faults)
{
    /// <summary>The languages that texts must have; a variant such as <c>sv-ll</c> may be left out.</summary>
    public IReadOnlyList<string> Required => [.. Languages.Where(language => !LanguageTag.IsVariant(language))];

    public void Report(int line, string code, string swedish, string english, int column = 0, string setting = "") =>
        Faults.Add(new(Path, line + LinesBefore, code, new Text(swedish, english), column, setting));
}
