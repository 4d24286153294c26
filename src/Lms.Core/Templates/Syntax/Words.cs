namespace Lms.Core.Templates.Syntax;

/// <summary>The words that are taken: statements, literals and the groups of functions.</summary>
internal static class Words
{
    public static bool AreReserved(string word) => IsKeyword(word) || IsFunctionGroup(word) || IsLeftOut(word);

    public static bool IsKeyword(string word) => word is "if" or "else" or "end" or "for" or "in" or "break" or "continue"
        or "case" or "when" or "true" or "false" or "null";

    public static bool IsFunctionGroup(string word) => word is "string" or "array" or "math" or "date" or "html";

    /// <summary>Words of the whole language that this subset leaves out, so that the refusal can say so.</summary>
    public static bool IsLeftOut(string word) => word is "while" or "func" or "ret" or "capture" or "with" or "wrap"
        or "include" or "include_join" or "import" or "readonly" or "tablerow" or "do" or "this"
        or "object" or "regex" or "timespan";
}
