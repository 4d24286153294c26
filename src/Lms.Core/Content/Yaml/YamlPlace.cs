namespace Lms.Core.Content.Yaml;

/// <summary>Where a piece of YAML stands.</summary>
/// <param name="Path">The file.</param>
/// <param name="LinesBefore">Lines of the file before the piece.</param>
/// <param name="Languages">The languages that texts must have.</param>
/// <param name="Faults">Receives faults.</param>
internal sealed record YamlPlace(string Path, int LinesBefore, IReadOnlyList<string> Languages, ContentFaults Faults)
{
    public void Report(int line, string code, string swedish, string english, int column = 0) =>
        Faults.Add(Path, line + LinesBefore, code, swedish, english, column);
}
