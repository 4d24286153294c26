using System.Globalization;
using Lms.Core.Templates.Syntax;

namespace Lms.Core.Templates.Running;

/// <summary>What a value looks like as text, the same in every culture.</summary>
internal static class Printed
{
    /// <exception cref="TemplateFault">Dates, lists and objects have no one way of being printed.</exception>
    public static string Of(TemplateValue value, Place at) => value switch
    {
        TemplateNull => "",
        TemplateText text => text.Value,
        TemplateFragment fragment => fragment.Html,
        TemplateNumber number => Of(number.Value),
        TemplateBoolean truth => truth.Value ? "true" : "false",
        _ => throw RunFaults.NotPrintable(at, value),
    };

    private static string Of(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
