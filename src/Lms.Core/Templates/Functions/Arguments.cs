using System.Collections.Immutable;
using Lms.Core.Templates.Running;
using Lms.Core.Templates.Syntax;

namespace Lms.Core.Templates.Functions;

/// <summary>What a function is given. Reading an argument as the wrong kind is a fault that says which and where.</summary>
internal sealed class Arguments(Call call, IReadOnlyList<TemplateValue> values, Budget budget, TemplateOutput output, string language)
{
    public Place At => call.At;

    public Budget Budget => budget;

    public TemplateOutput Output => output;

    public string Language => language;

    public int Count => values.Count;

    public TemplateValue this[int index] => values[index];

    /// <summary>The argument as a text: numbers and truth values as they print, nothing as the empty text.</summary>
    public string Text(int index)
    {
        if (values[index] is TemplateDate or TemplateList or TemplateObject)
        {
            throw Wrong(index, new Text("en text", "a text"));
        }

        var text = Printed.Of(values[index], At);
        budget.Work(text.Length, At);
        return text;
    }

    /// <summary>As <see cref="Text"/>, but there must be a text.</summary>
    public string Wanted(int index) =>
        values[index] is TemplateNull ? throw Wrong(index, new Text("en text", "a text")) : Text(index);

    /// <summary>What becomes of the first argument as a text; no value stays no value.</summary>
    public TemplateValue MapText(Func<string, TemplateValue> map) => values[0] is TemplateNull ? values[0] : map(Text(0));

    /// <summary>What becomes of the first argument as a list; no value stays no value.</summary>
    public TemplateValue MapList(Func<ImmutableArray<TemplateValue>, IEnumerable<TemplateValue>> map) =>
        values[0] is TemplateNull ? values[0] : TemplateList.Of(map(List(0)));

    /// <summary>The items of a list; none when there is no value.</summary>
    public ImmutableArray<TemplateValue> List(int index)
    {
        if (values[index] is TemplateNull)
        {
            return [];
        }

        var items = values[index] is TemplateList list ? list.Items : throw Wrong(index, new Text("en lista", "a list"));
        budget.Work(items.Length, At);
        return items;
    }

    public decimal Number(int index) =>
        values[index] is TemplateNumber number ? number.Value : throw Wrong(index, new Text("ett tal", "a number"));

    public int Whole(int index, int least, int most)
    {
        if (values[index] is TemplateNumber { Value: var number } && decimal.IsInteger(number) && number >= least && number <= most)
        {
            return (int)number;
        }

        throw Wrong(index, (least, most) switch
        {
            (int.MinValue, _) => new Text("ett heltal", "a whole number"),
            (_, int.MaxValue) => new Text($"ett heltal, minst {least}", $"a whole number, at least {least}"),
            _ => new Text($"ett heltal mellan {least} och {most}", $"a whole number between {least} and {most}"),
        });
    }

    public DateTimeOffset Date(int index) =>
        values[index] is TemplateDate date ? date.Value : throw Wrong(index, new Text("ett datum", "a date"));

    public TemplateFault Wrong(int index, Text wanted) => RunFaults.WrongArgument(At, call.Function.Name, index + 1, wanted);
}
