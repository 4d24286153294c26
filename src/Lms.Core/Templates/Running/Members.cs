using Lms.Core.Templates.Syntax;

namespace Lms.Core.Templates.Running;

/// <summary>What stands after a point or in brackets.</summary>
internal static class Members
{
    public static TemplateValue Of(TemplateValue target, string name, Place at) =>
        Find(target, name) ?? throw (target is TemplateNull ? RunFaults.MemberOfNothing(at, name) : RunFaults.UnknownMember(at, name));

    /// <summary>The member, or null when there is none.</summary>
    public static TemplateValue? Find(TemplateValue target, string name) => target switch
    {
        TemplateObject thing => thing.Members.GetValueOrDefault(name),
        TemplateList list when name == "size" => list.Items.Length,
        TemplateText text when name == "size" => text.Value.Length,
        TemplateDate date => Find(date.Value, name),
        _ => null,
    };

    public static TemplateValue At(TemplateValue target, TemplateValue index, Place at)
    {
        switch (target, index)
        {
            case (TemplateObject, TemplateText name):
                return Of(target, name.Value, at);
            case (TemplateList list, TemplateNumber number) when decimal.IsInteger(number.Value):
                // Like Scriban: -1 is the last item.
                var position = number.Value < 0 ? list.Items.Length + number.Value : number.Value;
                return position >= 0 && position < list.Items.Length ? list.Items[(int)position] : throw RunFaults.NoItem(at, list.Items.Length);
            default:
                throw RunFaults.NotIndexable(at);
        }
    }

    private static TemplateValue? Find(DateTimeOffset date, string name) => name switch
    {
        "year" => date.Year,
        "month" => date.Month,
        "day" => date.Day,
        "hour" => date.Hour,
        "minute" => date.Minute,
        "second" => date.Second,
        _ => null,
    };
}
