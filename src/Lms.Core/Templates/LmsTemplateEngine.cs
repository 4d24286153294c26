using System.Text;
using Lms.Core.Templates.Checking;
using Lms.Core.Templates.Running;
using Lms.Core.Templates.Syntax;

namespace Lms.Core.Templates;

/// <summary>
/// The engine for templates that people write in the interface: a strict part of Scriban's language, our own reader
/// and interpreter. Unknown names are problems with line and column, what a rendering may cost is limited, and a
/// template reaches nothing but its model.
/// </summary>
/// <remarks>
/// It speaks: printing, <c>if</c>, <c>for</c> over lists and ranges, <c>case</c>, assignment, operators, pipes to the
/// functions in the groups <c>string</c>, <c>array</c>, <c>math</c>, <c>date</c> and <c>html</c>, comments, and the
/// signs that trim white space. What it speaks prints what Scriban prints; the rest is refused, never guessed.
/// One instance serves all requests at once.
/// </remarks>
public sealed class LmsTemplateEngine : ITemplateEngine
{
    private readonly TimeProvider _time;
    private readonly TemplateLimits _limits;

    /// <summary>Makes an engine.</summary>
    /// <param name="time">The clock that the time limit goes by.</param>
    /// <param name="limits">Limits, when they are to be lower than the defaults.</param>
    public LmsTemplateEngine(TimeProvider time, TemplateLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _limits = limits ?? new TemplateLimits();
    }

    /// <inheritdoc/>
    public TemplateResult Render(string template, TemplateModel model, TemplateOutput output, string language)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(language);
        try
        {
            return TemplateResult.Of(Run(Read(template), model, output, language));
        }
        catch (TemplateFault fault)
        {
            return TemplateResult.Failed(fault.Problem);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<TemplateProblem> Check(string template, TemplateModel sample)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(sample);
        try
        {
            var statements = Read(template);
            var problems = NameChecker.Check(statements, sample);
            if (problems.Count == 0)
            {
                Run(statements, sample, TemplateOutput.Html, "sv");
            }

            return problems;
        }
        catch (TemplateFault fault)
        {
            return [fault.Problem];
        }
    }

    private IReadOnlyList<Statement> Read(string template) =>
        template.Length > _limits.TemplateBytes || Encoding.UTF8.GetByteCount(template) > _limits.TemplateBytes
            ? throw Faults.TooLong(_limits.TemplateBytes)
            : Parser.Read(template, _limits.Nesting);

    private string Run(IReadOnlyList<Statement> statements, TemplateModel model, TemplateOutput output, string language) =>
        new Interpreter(model, new Budget(_limits, _time), output, language).Run(statements);
}
