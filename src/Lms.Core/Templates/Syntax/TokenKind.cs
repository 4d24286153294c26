namespace Lms.Core.Templates.Syntax;

/// <summary>Kinds of token.</summary>
internal enum TokenKind
{
    /// <summary>Text outside the tags, printed as it is.</summary>
    Raw,

    /// <summary>A name or a word of the language.</summary>
    Name,

    /// <summary>A number without sign.</summary>
    Number,

    /// <summary>A string, escapes resolved.</summary>
    String,

    /// <summary>An operator or a bracket.</summary>
    Symbol,

    /// <summary>The end of a statement: a line end, a semicolon or the end of the tag.</summary>
    Stop,

    /// <summary>The end of the template.</summary>
    End,
}
