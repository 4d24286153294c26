namespace Lms.Core.Templates.Syntax;

/// <summary>Ends the reading or running of a template; caught by the engine, never seen outside it.</summary>
internal sealed class TemplateFault(Place at, string code, Text message) : Exception(message.English)
{
    public TemplateProblem Problem { get; } = new(at.Line, at.Column, "template." + code, message);
}
