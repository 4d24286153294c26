namespace Lms.Formats.Aiken;

/// <summary>What a line of an Aiken file is.</summary>
internal static class AikenLine
{
    private const string Answer = "ANSWER:";

    /// <summary>The letter and the text of <c>A. text</c> or <c>A) text</c>; null for other lines.</summary>
    public static (char Letter, string Text)? OptionOf(string line) =>
        line.Length >= 2 && char.IsAsciiLetterUpper(line[0]) && line[1] is ('.' or ')') && (line.Length == 2 || char.IsWhiteSpace(line[2]))
            ? (line[0], line[2..].Trim())
            : null;

    /// <summary>What stands after <c>ANSWER:</c>; null for other lines.</summary>
    public static string? AnswerOf(string line) =>
        line.StartsWith(Answer, StringComparison.OrdinalIgnoreCase) ? line[Answer.Length..].Trim().TrimEnd('.') : null;
}
