using Lms.Core.Templates;
using Scriban.Runtime;

namespace Lms.Templates.Scriban;

/// <summary>The model as Scriban's own objects and lists, made anew for each rendering.</summary>
internal static class ScribanModel
{
    public static ScriptObject Of(TemplateModel model) => Of(model.Root, readOnly: false);

    private static ScriptObject Of(TemplateObject value, bool readOnly)
    {
        var copy = new ScriptObject();
        foreach (var (name, member) in value.Members)
        {
            copy.SetValue(name, Of(member), readOnly);
        }

        return copy;
    }

    private static object? Of(TemplateValue value) => value switch
    {
        TemplateBoolean truth => truth.Value,
        TemplateNumber { Value: var number } when decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue => (long)number,

        // A double, because Scriban prints a decimal with its trailing zeros.
        TemplateNumber number => (double)number.Value,
        TemplateDate date => date.Value.DateTime,
        TemplateText text => text.Value,
        TemplateFragment fragment => new ScribanFragment(fragment.Html),
        TemplateList list => new ScriptArray(list.Items.Select(Of)) { IsReadOnly = true },
        TemplateObject thing => Of(thing, readOnly: true),
        _ => null,
    };
}
