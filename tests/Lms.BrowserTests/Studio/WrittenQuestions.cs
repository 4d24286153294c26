using Lms.Core.Quizzes;

namespace Lms.BrowserTests.Studio;

/// <summary>A question of each type as a trainer writes it, by form and by text.</summary>
internal static class WrittenQuestions
{
    /// <summary>What stands where the address of the uploaded picture is to stand.</summary>
    public const string Picture = "assets/receptionen.svg";

    /// <summary>The category of the short answers that are matched at random.</summary>
    public const string Gathered = "Larmnummer";

    /// <summary>What is typed of each type, by place in its form; a row that is not there yet is added. <c>picture</c> is an upload.</summary>
    public static IReadOnlyDictionary<string, string> Forms { get; } = new Dictionary<string, string>
    {
        ["multiple-choice"] = "text=Vad gör du?|choices/1/text=Frågar|choices/1/right=true|choices/2/text=Går|choices/3/text=Väntar|choices/4/text=Ringer",
        ["true-false"] = "text=En tolk har tystnadsplikt.|key=true|choices/2/feedback=Jo, alltid.",
        ["short-answer"] = "text=Vilket nummer?|choices/1/text=112|choices/1/right=true|choices/2/text=1177|choices/2/weight=50",
        ["matching"] = "text=Vem gör vad?|choices/1/text=Kommunen|choices/1/match=Skola|choices/2/text=Regionen|choices/2/match=Vård|choices/3/match=Tull",
        ["numerical"] = "text=Hur många?|choices/1/accept=12,5|choices/1/right=true|choices/2/accept=12..13|choices/2/weight=50",
        ["essay"] = "text=Berätta.|settings/min-words=10|choices/2/text=Full poäng för ett exempel.",
        ["information"] = "text=Läs det här först.",
        ["ordering"] = "text=Lägg i ordning.|choices/1/text=Ett|choices/2/text=Två|choices/3/text=Tre",
        ["kprim"] = "text=Vad stämmer?|choices/1/text=Ja|choices/1/right=true|choices/2/text=Nej|choices/3/text=Kanske|choices/4/text=Alltid",
        ["categorise"] = "text=Sortera.|parts/1/text=Kommunen|parts/1/id=k|parts/2/text=Regionen|parts/2/id=r|choices/1/text=Skola|choices/1/category=k|choices/2/text=Vård|choices/2/category=r",
        ["gap-select"] = "text=Det du ser är en [[1]].|choices/1/text=iakttagelse|choices/1/gap=1|choices/2/text=tolkning",
        ["drag-words"] = "text=Först [[1]] du.|choices/1/text=lyssnar|choices/1/gap=1|choices/2/text=talar",
        ["cloze"] = "text=Du bokar en [[a]] i tid.|parts/1/id=a|parts/1/type=short-answer|parts/1/choices/1/text=tolk|parts/1/choices/1/right=true",
        ["select-text"] = "text=Markera tolkningen: [[a]]han var arg[[/a]], [[b]]han gick[[/b]].|choices/1/id=a|choices/1/right=true|choices/2/id=b",
        ["hot-spot"] = "text=Var?|picture=rum.png|picture/alt=Ett rum med två dörrar|choices/1/text=Dörren|choices/1/at=10 10 20 20|choices/1/right=true|choices/2/text=Fönstret|choices/2/at=50 50 20 20",
        ["dialogue"] = "text=Välj vad du säger.|choices/1/text=Anna|choices/1/id=anna|parts/1/id=start|parts/1/text=Hej|parts/1/choices/1/text=Hej själv|parts/1/choices/1/to=slut|parts/2/id=slut|parts/2/text=Tack|parts/2/settings~score=100",
        ["random-matching"] = $"text=Vilket nummer hör till vad?|settings/category={Gathered}|settings/count=2",
    };

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["multiple-choice"] = "::val:: Vad gör du när du inte förstår? {\n=Frågar igen #Ja, en gång till.\n~Gissar #Då kan det bli fel.\n~Väntar #Då dröjer svaret.\n####Fråga hellre en gång för mycket.\n}",
        ["true-false"] = "::sant:: Ett barn får tolka åt sin förälder. {FALSE}",
        ["short-answer"] = "::kort:: Vilket nummer ringer du för råd om vård? {=1177}",
        ["matching"] = "::par:: Vem ansvarar för vad? {\n=Skola -> Kommunen\n=Vård -> Regionen\n=Tull -> Staten\n}",
        ["numerical"] = "::tal:: Hur många minuter är två timmar? {#120:1}",
        ["essay"] = "::fritt:: Beskriv ett möte som gick bra. {}",
        ["information"] = "::info:: Läs lagtexten innan du svarar.",
        ["random-matching"] = $"slump:\n  type: random-matching\n  text: Para ihop nummer och hjälp.\n  settings: {{ category: {Gathered}, count: 2 }}\n",
    };

    /// <summary>The entries of a type's form, in order.</summary>
    public static IEnumerable<(string Place, string Text)> FormOf(string type) => Forms[type].Split('|')
        .Select(one => one.Split('=', 2))
        .Select(one => (one[0].Replace('~', '/'), one[1]));

    /// <summary>A question as GIFT where that can say it, else as YAML.</summary>
    public static string TextOf(QuestionType type) => Texts.GetValueOrDefault(type.Name, type.Example);
}
