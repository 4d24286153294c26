namespace Lms.Core.Templates.Syntax;

/// <summary>Where in a template something stands; both count from 1.</summary>
internal readonly record struct Place(int Line, int Column);
