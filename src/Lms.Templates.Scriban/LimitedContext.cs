using System.Globalization;
using Lms.Core.Templates;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Lms.Templates.Scriban;

/// <summary>
/// What a template runs in: unknown names and members are errors, numbers print without culture, values are encoded
/// for HTML, names of months follow the language, and nothing is reached by reflection but the parts of a date.
/// </summary>
internal sealed class LimitedContext : TemplateContext
{
    private readonly TemplateOutput _output;
    private readonly CultureInfo _dateCulture;

    public LimitedContext(TemplateOutput output, string language, TemplateLimits limits)
    {
        _output = output;
        _dateCulture = language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo("sv-SE");
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        AutoIndent = false;
        MemberFilter = member => member.DeclaringType == typeof(DateTime);
        LoopLimit = limits.LoopTurns;
        RecursiveLimit = limits.Nesting;
        ObjectRecursionLimit = limits.Nesting;
        RegexTimeOut = limits.Time;

        // Scriban cuts a text at its limit and goes on; one character more lets the engine see that it did.
        LimitToString = limits.OutputBytes + 1;
        PushCulture(CultureInfo.InvariantCulture);
        Replace("date", "to_string", new Func<DateTime?, string, string?, string?>(WriteDate));
        Replace("html", "escape", new Func<object?, object?>(Escape));
    }

    /// <summary>Writes a value; the text between the tags takes another way.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (_output is TemplateOutput.PlainText || textAsObject is null or ScribanFragment)
        {
            return base.Write(span, textAsObject);
        }

        return ObjectToString(textAsObject) is { } text ? Write(TemplateFragment.OfText(text).Html) : this;
    }

    // Import would leave a function of Scriban's own in place without a word.
    private void Replace(string group, string name, Delegate function) => Functions(group).SetValue(name, DynamicCustomFunction.Create(function), true);

    private ScriptObject Functions(string group) => (ScriptObject)BuiltinObject[group]!;

    private string? WriteDate(DateTime? date, string pattern, string? culture = null) =>
        ((DateTimeFunctions)Functions("date")).ToString(date, pattern, culture is null ? _dateCulture : CultureInfo.GetCultureInfo(culture));

    private object? Escape(object? value)
    {
        if (ObjectToString(value) is not { } text)
        {
            return null;
        }

        var encoded = TemplateFragment.OfText(text).Html;
        return _output is TemplateOutput.Html ? new ScribanFragment(encoded) : encoded;
    }
}
