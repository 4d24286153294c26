namespace Lms.Core.Templates.Syntax;

/// <summary>One token. <see cref="Text"/> is what it says: text between tags, a name, digits, a string's content, a symbol.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, Place At)
{
    public bool Is(string symbol) => Kind is TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind is TokenKind.Name && Text == word;
}
