using Lms.Core;
using Lms.Core.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Lms.Templates.Scriban;

/// <summary>
/// The whole of Scriban, for templates that developers write and that are released with the program. Templates that
/// are edited in the interface belong to <see cref="LmsTemplateEngine"/>, which limits far more.
/// </summary>
/// <param name="time">The clock that the time limit goes by.</param>
public sealed class ScribanTemplateEngine(TimeProvider time) : ITemplateEngine
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(2);
    private readonly TemplateLimits _limits = new();

    /// <inheritdoc/>
    public TemplateResult Render(string template, TemplateModel model, TemplateOutput output, string language)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(language);
        if (System.Text.Encoding.UTF8.GetByteCount(template) > _limits.TemplateBytes)
        {
            return Failed(default, "too-long", $"The template is longer than {_limits.TemplateBytes} bytes.");
        }

        var parsed = Template.Parse(template);
        return parsed.HasErrors
            ? TemplateResult.Failed([.. parsed.Messages.Where(m => m.Type is ParserMessageType.Error).Select(m => Problem(m.Span.Start, "syntax", m.Message))])
            : Run(parsed, model, output, language);
    }

    /// <inheritdoc/>
    /// <remarks>Renders the sample, so only the branches that it leads into are looked at.</remarks>
    public IReadOnlyList<TemplateProblem> Check(string template, TemplateModel sample) =>
        Render(template, sample, TemplateOutput.Html, "sv").Problems;

    private TemplateResult Run(Template parsed, TemplateModel model, TemplateOutput output, string language)
    {
        using var timeout = new CancellationTokenSource(LongestTime, time);
        var context = new LimitedContext(output, language, _limits) { CancellationToken = timeout.Token };
        context.PushGlobal(ScribanModel.Of(model));
        try
        {
            var text = parsed.Render(context);
            return System.Text.Encoding.UTF8.GetByteCount(text) <= _limits.OutputBytes
                ? TemplateResult.Of(text)
                : Failed(default, "limit-output", $"The text is longer than {_limits.OutputBytes} bytes.");
        }
        catch (ScriptRuntimeException fault)
        {
            return Failed(fault.Span.Start, "runtime", fault.OriginalMessage);
        }
        catch (Exception fault) when (fault is ArgumentException or ArithmeticException or FormatException
            or InvalidOperationException or InvalidCastException or OperationCanceledException)
        {
            // Functions of Scriban throw these themselves, without saying where.
            return Failed(default, "runtime", fault.Message);
        }
    }

    private static TemplateResult Failed(TextPosition at, string code, string message) => TemplateResult.Failed(Problem(at, code, message));

    /// <summary>Scriban explains itself in English only.</summary>
    private static TemplateProblem Problem(TextPosition at, string code, string message) => new(
        at.Line + 1,
        at.Column + 1,
        "template." + code,
        new Text($"Mallen går inte att använda. Scriban säger: {message}", $"The template cannot be used. Scriban says: {message}"));
}
