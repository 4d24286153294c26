using Lms.Core.Templates.Running;

namespace Lms.Core.Templates.Functions;

/// <summary>The functions of the group <c>array</c>. No value counts as an empty list, or stays no value, as in Scriban.</summary>
internal static class ListFunctions
{
    public static IEnumerable<TemplateFunction> All =>
    [
        new("array.size", 1, 1, given => given.List(0).Length),
        new("array.first", 1, 1, given => given.List(0) is [var first, ..] ? first : TemplateValue.Null),
        new("array.last", 1, 1, given => given.List(0) is [.., var last] ? last : TemplateValue.Null),
        new("array.join", 2, 2, Join),
        new("array.map", 2, 2, given => TemplateList.Of(Map(given))),
        new("array.sort", 1, 2, Sort),
        new("array.reverse", 1, 1, given => TemplateList.Of(given.List(0).Reverse())),
        new("array.uniq", 1, 1, given => given.MapList(items => items.Distinct())),
        new("array.compact", 1, 1, given => given.MapList(items => items.Where(item => item is not TemplateNull))),
        new("array.contains", 2, 2, given => given.List(0).Contains(given[1])),
        new("array.limit", 2, 2, given => given.MapList(items => items.Take(given.Whole(1, 0, int.MaxValue)))),
        new("array.offset", 2, 2, given => given.MapList(items => items.Skip(given.Whole(1, 0, int.MaxValue)))),
    ];

    private static TemplateValue Join(Arguments given)
    {
        var separator = given.Text(1);
        var parts = given.List(0).Select(item => Printed.Of(item, given.At)).ToList();
        given.Budget.Length(parts.Sum(part => (long)part.Length + separator.Length), given.At);
        return string.Join(separator, parts);
    }

    private static IEnumerable<TemplateValue> Map(Arguments given)
    {
        var name = given.Text(1);
        return given.List(0).Select(item => Members.Of(item, name, given.At));
    }

    private static TemplateList Sort(Arguments given)
    {
        var items = given.List(0);
        if (items.Length < 2)
        {
            return TemplateList.Of(items);
        }

        var keys = given.Count > 1 ? Map(given).ToList() : [.. items];
        var inOrder = Enumerable.Range(0, items.Length).OrderBy(i => keys[i], OrderOf(keys, given));
        return TemplateList.Of(inOrder.Select(i => items[i]));
    }

    private static Comparer<TemplateValue> OrderOf(List<TemplateValue> keys, Arguments given)
    {
        var texts = LanguageRules.TextOrder(given.Language);
        return keys[0] switch
        {
            TemplateNumber when keys.TrueForAll(key => key is TemplateNumber) =>
                Comparer<TemplateValue>.Create((a, b) => ((TemplateNumber)a).Value.CompareTo(((TemplateNumber)b).Value)),
            TemplateDate when keys.TrueForAll(key => key is TemplateDate) =>
                Comparer<TemplateValue>.Create((a, b) => ((TemplateDate)a).Value.CompareTo(((TemplateDate)b).Value)),
            TemplateText when keys.TrueForAll(key => key is TemplateText) =>
                Comparer<TemplateValue>.Create((a, b) => texts.Compare(((TemplateText)a).Value, ((TemplateText)b).Value)),
            _ => throw RunFaults.MixedSort(given.At),
        };
    }
}
