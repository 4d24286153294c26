using System.Globalization;
using Lms.Core.Templates.Syntax;

namespace Lms.Core.Templates.Running;

/// <summary>What a value looks like as text, the same in every culture.</summary>
internal static class Printed
{
    private const int DecimalsOfDouble = 15;

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

    /// <summary>
    /// Decimals in the number that somebody wrote are all printed. The many decimals of a quotient are printed as the
    /// double that the whole language divides with.
    /// </summary>
    private static string Of(decimal number)
    {
        if (number.Scale > DecimalsOfDouble)
        {
            // Through text, because the conversion from decimal to double does not find the nearest double.
            var nearest = double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            number = decimal.Parse(nearest.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        return number.ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
