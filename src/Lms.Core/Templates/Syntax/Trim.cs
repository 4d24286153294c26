namespace Lms.Core.Templates.Syntax;

/// <summary>How much white space a tag takes with it on one side.</summary>
internal enum Trim
{
    /// <summary>None.</summary>
    None,

    /// <summary><c>~</c>: blanks on the same line, and after the tag the line end too.</summary>
    Line,

    /// <summary><c>-</c>: all of it, over line ends.</summary>
    All,
}
