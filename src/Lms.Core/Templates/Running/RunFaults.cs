using Lms.Core.Templates.Syntax;

namespace Lms.Core.Templates.Running;

/// <summary>Every fault that running a template can find.</summary>
internal static class RunFaults
{
    public static TemplateFault UnknownName(Place at, string name) => new(at, "unknown-name", new Text(
        $"Det finns inget som heter ”{Faults.Short(name)}”. Rätta stavningen, eller välj ett namn som finns.",
        $"There is nothing named “{Faults.Short(name)}”. Correct the spelling, or choose a name that exists."));

    public static TemplateFault UnknownMember(Place at, string name) => new(at, "unknown-member", new Text(
        $"Det som står före punkten har inget ”{Faults.Short(name)}”. Rätta stavningen, eller välj ett namn som finns.",
        $"What stands before the point has no “{Faults.Short(name)}”. Correct the spelling, or choose a name that exists."));

    public static TemplateFault MemberOfNothing(Place at, string name) => new(at, "null", new Text(
        $"Det som står före punkten saknar värde. Skriv ”?.{Faults.Short(name)}” om det är meningen.",
        $"What stands before the point has no value. Write “?.{Faults.Short(name)}” if that is intended."));

    public static TemplateFault NoItem(Place at, int count) => new(at, "no-item", new Text(
        $"Listan har {count} poster, räknade från 0. Den här posten finns inte. Välj en annan.",
        $"The list has {count} items, counted from 0. This item does not exist. Choose another."));

    public static TemplateFault NotIndexable(Place at) => new(at, "type", new Text(
        "Hakparentes går att använda efter en lista, med ett heltal, eller efter ett objekt, med ett namn.",
        "Square brackets can be used after a list, with a whole number, or after an object, with a name."));

    public static TemplateFault NotPrintable(Place at, TemplateValue value) => new(at, "not-printable", value switch
    {
        TemplateDate => new Text(
            "Ett datum behöver ett format. Skriv till exempel: | date.to_string \"%Y-%m-%d\"",
            "A date needs a format. Write for example: | date.to_string \"%Y-%m-%d\""),
        TemplateList => new Text(
            "En lista går inte att skriva ut. Använd ”for” eller array.join.",
            "A list cannot be printed. Use “for” or array.join."),
        _ => new Text(
            "Ett objekt går inte att skriva ut. Välj en av dess delar med punkt.",
            "An object cannot be printed. Choose one of its parts with a point."),
    });

    public static TemplateFault WrongArgument(Place at, string function, int position, Text wanted) => new(at, "type", new Text(
        $"Värde {position} till ”{function}” ska vara {wanted.Swedish}.",
        $"Value {position} given to “{function}” must be {wanted.English}."));

    public static TemplateFault CannotCombine(Place at, string symbol, TemplateValue left, TemplateValue right) => new(at, "type", symbol is "+"
        ? new Text(
            $"Det går inte att lägga ihop {Kind(left).Swedish} och {Kind(right).Swedish}. Sätt ihop texter och tal med string.append.",
            $"It is not possible to add {Kind(left).English} and {Kind(right).English}. Put texts and numbers together with string.append.")
        : new Text(
            $"”{symbol}” går inte mellan {Kind(left).Swedish} och {Kind(right).Swedish}. Ändra det ena.",
            $"“{symbol}” does not work between {Kind(left).English} and {Kind(right).English}. Change one of them."));

    public static TemplateFault NotANumber(Place at, TemplateValue value) => new(at, "type", new Text(
        $"Minus går bara före ett tal, inte före {Kind(value).Swedish}. Ta bort det.",
        $"Minus works only before a number, not before {Kind(value).English}. Remove it."));

    public static TemplateFault DivisionByZero(Place at) => new(at, "number", new Text(
        "Det går inte att dividera med noll. Pröva talet med ”if” först.",
        "Division by zero is not possible. Test the number with “if” first."));

    public static TemplateFault NumberTooLarge(Place at) => new(at, "number", new Text(
        "Talet blir för stort. Räkna med mindre tal.",
        "The number becomes too large. Use smaller numbers."));

    public static TemplateFault WholeNumbersOnly(Place at) => new(at, "number", new Text(
        "”//” går bara mellan heltal. Avrunda talen först, eller skriv ”/”.",
        "“//” works only between whole numbers. Round the numbers first, or write “/”."));

    public static TemplateFault NotAList(Place at, TemplateValue value) => new(at, "type", new Text(
        $"”for” går över en lista eller ett intervall som 1..3, inte över {Kind(value).Swedish}. Skriv en sådan efter ”in”.",
        $"“for” goes over a list or a range such as 1..3, not over {Kind(value).English}. Write one of them after “in”."));

    public static TemplateFault NotALoopBound(Place at, int? least) => new(at, "type", least is null
        ? new Text("Här ska stå ett heltal.", "Here must be a whole number.")
        : new Text($"Här ska stå ett heltal, minst {least}.", $"Here must be a whole number, at least {least}."));

    public static TemplateFault UnknownDateLetter(Place at, string letter) => new(at, "date-format", new Text(
        $"Datumformatet känner inte till ”%{Faults.Short(letter)}”. Vanliga är %Y, %m, %d, %e, %B, %H och %M.",
        $"The date format does not know “%{Faults.Short(letter)}”. Common ones are %Y, %m, %d, %e, %B, %H and %M."));

    public static TemplateFault UnknownNumberFormat(Place at, string format) => new(at, "number-format", new Text(
        $"Talformatet ”{Faults.Short(format)}” finns inte. Skriv N, F eller P och antal decimaler, eller ett mönster som 0.0.",
        $"There is no number format “{Faults.Short(format)}”. Write N, F or P and the number of decimals, or a pattern such as 0.0."));

    public static TemplateFault UnknownCulture(Place at, string name) => new(at, "culture", new Text(
        $"Formatet för ”{Faults.Short(name)}” finns inte. Välj sv-SE eller en-GB.",
        $"There is no format for “{Faults.Short(name)}”. Choose sv-SE or en-GB."));

    public static TemplateFault DateOutOfRange(Place at) => new(at, "date", new Text(
        "Datumet hamnar utanför kalendern. Välj ett närmare datum.",
        "The date falls outside the calendar. Choose a nearer date."));

    public static TemplateFault MixedSort(Place at) => new(at, "type", new Text(
        "Bara tal, bara texter eller bara datum går att sortera. Gör dem till en sort först.",
        "Only numbers, only texts or only dates can be sorted. Make them one kind first."));

    public static TemplateFault OverLimit(Place at, string what, long limit, Text unit) => new(at, "limit-" + what, new Text(
        $"Mallen kräver för mycket. Gränsen är {limit} {unit.Swedish}. Korta den.",
        $"The template asks for too much. The limit is {limit} {unit.English}. Shorten it."));

    private static Text Kind(TemplateValue value) => value switch
    {
        TemplateNull => new Text("inget värde", "no value"),
        TemplateBoolean => new Text("ett ja/nej-värde", "a true/false value"),
        TemplateNumber => new Text("ett tal", "a number"),
        TemplateDate => new Text("ett datum", "a date"),
        TemplateList => new Text("en lista", "a list"),
        TemplateObject => new Text("ett objekt", "an object"),
        _ => new Text("en text", "a text"),
    };
}
