using System.Globalization;
using System.Text;
using Lms.Core.Certificates.Design;
using Lms.Core.Content;
using Lms.Core.Html;
using Lms.Core.Quizzes;
using Lms.Core.Templates;
using Lms.Core.Tests.Content;

namespace Lms.Core.Tests.Security;

/// <summary>
/// Texts that want to stop the process, by name, each with what is said about it. They run in a process of their own
/// (see <see cref="HostileInputTests"/>), because nobody can catch a stack overflow.
/// </summary>
internal static class HostileInputs
{
    private const int Deep = 100_000;

    /// <summary>The argument that makes this assembly's program run them.</summary>
    internal const string Argument = "hostile-inputs";

    private static readonly LmsTemplateEngine Engine = new(TimeProvider.System);

    private static readonly TemplateModel Model = TemplateModel.Of(
        ("learner", TemplateObject.Of(("name", "Åsa <b>"))),
        ("tags", TemplateList.Of(["b", "a"])),
        ("d", new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero)));

    /// <summary>Templates: the code of the refusal, or the text.</summary>
    internal static IReadOnlyDictionary<string, string> Templates { get; } = new Dictionary<string, string>
    {
        ["if in if, 100 000 deep"] = Repeat("{{if true}}", Deep),
        ["if in if, as deep as fits"] = Repeat("{{if true}}", 2_900),
        ["for in for, as deep as fits"] = Repeat("{{for x in 1..9}}", 1_900),
        ["parentheses, 100 000 deep"] = "{{ " + new string('(', Deep) + "1" + new string(')', Deep) + " }}",
        ["parentheses, as deep as fits"] = "{{ " + new string('(', 16_000) + "1" + new string(')', 16_000) + " }}",
        ["brackets in brackets"] = "{{ " + Repeat("tags[", 6_000) + "0" + new string(']', 900) + " }}",
        ["not not not"] = "{{ " + new string('!', 32_000) + "true }}",
        ["minus minus minus"] = "{{ " + Repeat("- ", 16_000) + "1 }}",
        ["a sum of 16 000"] = "{{ 1" + Repeat("+1", 16_000) + " }}",
        ["a pipe of 2 500"] = "{{ \"a\"" + Repeat("|string.strip", 2_500) + " }}",
        ["includes itself"] = "{{ include \"self\" }}",
        ["calls itself"] = "{{ func f }}{{ f }}{{ end }}{{ f }}",
        ["a thousand million turns"] = "{{ for i in 1..1000000000 }}{{ end }}",
        ["loops in loops"] = Repeat("{{ for i in 1..999 }}", 3) + "{{ i }}" + Repeat("{{ end }}", 3),
        ["many steps"] = "{{ for i in 1..1000 }}{{ " + string.Join("+", Enumerable.Repeat("i", 40)) + " }}{{ end }}",
        ["doubling 40 times"] = "{{ x = \"ab\" }}" + Repeat("{{ x = x + x }}", 40),
        ["doubling by replacing"] = "{{ x = \"aa\" }}" + Repeat("{{ x = x | string.replace \"a\" x }}", 10),
        ["a pad of two thousand million"] = "{{ \"a\" | string.pad_left 2000000000 }}",
        ["printing a megabyte"] = "{{ x = \"abcdefgh\" }}" + Repeat("{{ x = x + x }}", 12) + "{{ for i in 1..100 }}{{ x }}{{ end }}",
        ["division by nothing"] = "{{ 1 / 0 }}",
        ["the rest of a division by nothing"] = "{{ 1 % 0 }}",
        ["larger than numbers are"] = "{{ 10000000000000000000 * 10000000000000000000 }}",
        ["a number of 30 000 digits"] = "{{ " + new string('9', 30_000) + " }}",
        ["the type behind a value"] = "{{ learner.get_type }}",
        ["the length of a type"] = "{{ learner.GetType.Assembly }}",
        ["a function that evaluates"] = "{{ \"1+1\" | object.eval }}",
        ["a function that reads regular expressions"] = "{{ \"aaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" | regex.match \"(a+)+$\" }}",
        ["what is encoded"] = "{{ learner.name }}",
        ["a decimal number in Swedish surroundings"] = "{{ 1.5 + 1 }}",
    };

    private static IReadOnlyDictionary<string, Func<string>> Others { get; } = new Dictionary<string, Func<string>>
    {
        ["GIFT: braces"] = () => Gift("::a:: Vad? " + new string('{', Deep)),
        ["GIFT: braces closed"] = () => Gift("::a:: Vad? " + new string('{', Deep) + new string('}', Deep)),
        ["GIFT: backslashes"] = () => Gift("::a:: Vad? {=" + new string('\\', Deep) + "}"),
        ["GIFT: options"] = () => Gift("::a:: Vad? {=ja" + Repeat("\n~nej", Deep) + "\n}"),
        ["GIFT: categories in categories"] = () => Gift("$CATEGORY: " + Repeat("a/", Deep) + "\n\n::a:: Sant? {T}"),
        ["GIFT: pairs"] = () => Gift("::a:: Para ihop. {" + Repeat("\n=a -> b", 50_000) + "\n}"),
        ["GIFT: numbers without end"] = () => Gift("::a:: Hur många? {#" + new string('9', Deep) + "}"),
        ["GIFT: questions in gaps"] = () => Gift("::a:: " + Repeat("{1:SHORTANSWER:=", 5_000) + "a" + new string('}', 5_000)),
        ["GIFT: brackets"] = () => Gift("::a:: " + Repeat("[[", Deep) + " {T}"),
        ["GIFT: HTML in HTML"] = () => Gift("::a:: " + Repeat("<div>", 3_900) + " {T}"),
        ["YAML: lists in lists"] = () => Yaml("a: " + new string('[', Deep)),
        ["YAML: lists in lists closed"] = () => Yaml("a: " + new string('[', Deep) + new string(']', Deep)),
        ["YAML: maps in maps"] = () => Yaml(Repeat("{a: ", Deep) + "1" + new string('}', Deep)),
        ["YAML: indented"] = () => Yaml(string.Concat(Enumerable.Range(0, 1_400).Select(depth => new string(' ', depth) + "a:\n"))),
        ["YAML: dashes"] = () => Yaml("a:\n  " + Repeat("- ", Deep) + "b"),
        ["YAML: a laugh a thousand million times"] = () => Yaml("a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f]\nh: &h [*g,*g,*g,*g,*g,*g,*g,*g,*g]\ni: [*h,*h,*h,*h,*h,*h,*h,*h,*h]\n"),
        ["YAML: an anchor of itself"] = () => Yaml("a: &a [*a]\n"),
        ["YAML: a type of .NET"] = () => Yaml("a: !!System.Diagnostics.Process,System.Diagnostics.Process { StartInfo: x }\n"),
        ["YAML: question marks"] = () => Yaml(Repeat("? ", Deep)),
        ["Markdown: quotes in quotes"] = () => Markdown(new string('>', Deep) + " x"),
        ["Markdown: lists in lists"] = () => Markdown(Repeat("- ", Deep) + "x"),
        ["Markdown: stars"] = () => Markdown(new string('*', Deep) + "x" + new string('*', Deep)),
        ["Markdown: stars and lines"] = () => Markdown(Repeat("*_", 60_000) + "x"),
        ["Markdown: openings of links"] = () => Markdown(new string('[', Deep) + "x"),
        ["Markdown: links in links"] = () => Markdown(Repeat("[x](", 50_000)),
        ["Markdown: pictures in pictures"] = () => Markdown(Repeat("![", 60_000) + "x" + Repeat("](y)", 60_000)),
        ["Markdown: backticks"] = () => Markdown(string.Concat(Enumerable.Range(1, 600).Select(count => new string('`', count) + " "))),
        ["Markdown: a wide table"] = () => Markdown(Repeat("|a", 5_000) + "|\n" + Repeat("|-", 5_000) + "|\n" + Repeat("|b", 5_000) + "|"),
        ["Markdown: entities"] = () => Markdown(Repeat("&#", Deep)),
        ["Markdown: openings of tags"] = () => Markdown(Repeat("<a ", 60_000)),
        ["Markdown: comments"] = () => Markdown(Repeat("<!--", 50_000)),
        ["HTML: divs in divs"] = () => Html(Repeat("<div>", Deep)),
        ["HTML: bolds that are never closed"] = () => Html(Repeat("<b>", 20_000) + "x"),
        ["HTML: bolds closed by paragraphs"] = () => Html(Repeat("<b><p>", 5_000) + "x"),
        ["HTML: links in tables"] = () => Html(Repeat("<a href=x><table><tr><td>", 2_000)),
        ["HTML: drawings in formulas"] = () => Html(Repeat("<svg><math><mi><p>", 3_000)),
        ["HTML: templates"] = () => Html(Repeat("<template>", 20_000)),
        ["HTML: attributes"] = () => Html("<p " + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"a{number}=x ")) + ">x"),
        ["HTML: an ampersand and digits"] = () => Html("&#" + new string('9', Deep) + ";"),
        ["SVG: groups in groups"] = () => Svg("<svg xmlns=\"http://www.w3.org/2000/svg\">" + Repeat("<g>", Deep) + Repeat("</g>", Deep) + "</svg>"),
        ["SVG: a laugh"] = () => Svg("<!DOCTYPE svg [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><desc>&b;</desc></svg>"),
        ["certificate: texts in texts"] = () => Certificate("title: { sv: " + new string('[', Deep) + " }"),
        ["certificate: a loop"] = () => Certificate("title: { sv: T, en: T }\nelements:\n  - { kind: text, text: { sv: \"{{ for i in 1..1000000000 }}{{ end }}\", en: x } }\n"),
        ["answer: a pattern that doubles"] = () => Answer("(a+)+$", new string('a', 2_000) + "!"),
        ["answer: stars among letters"] = () => Answer(Repeat("*a", 2_000) + "*b", new string('a', 20_000)),
        ["answer: letters that are none"] = () => Answer("svar", Repeat("\uFFFE\uD800\0", 6_000)),
        ["answer: marks upon marks"] = () => Answer("svar", "a" + new string('\u0301', 19_000)),
    };

    /// <summary>Runs all, or the one that must bring the process down, and writes a line for each.</summary>
    internal static int Run(string which, TextWriter output)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new("sv-SE");
        if (which == "overflow")
            return Overflow(1);
        Engine.Render("{{ for i in 1..10 }}{{ i }}{{ end }}", Model, TemplateOutput.Html, "sv");
        foreach (var (name, template) in Templates)
        {
            Say(name, () =>
            {
                Engine.Check(template, Model);
                var result = Engine.Render(template, Model, TemplateOutput.Html, "sv");
                return result.Succeeded ? "= " + result.Text : result.Problems[0].Code;
            });
        }

        foreach (var (name, run) in Others)
            Say(name, run);
        output.WriteLine("all done");
        return 0;

        void Say(string name, Func<string> run)
        {
            // The processor's time, not the wall's: a machine that is busy with something else is no fault of the text.
            var started = Environment.CpuUsage.TotalTime;
            var said = run();
            output.WriteLine($"{name}\t{said.ReplaceLineEndings(" ")[..Math.Min(said.Length, 200)]}\t{(int)(Environment.CpuUsage.TotalTime - started).TotalMilliseconds}");
            output.Flush();
        }
    }

    /// <summary>Names of everything that <see cref="Run"/> writes a line for.</summary>
    internal static IEnumerable<string> Names => Templates.Keys.Concat(Others.Keys);

    private static int Overflow(int depth) => depth < 0 ? 0 : Overflow(depth + 1) + Overflow(depth + 2);

    private static string Module(string path, string text)
    {
        var files = SampleModule.Files();
        files[path] = text;
        var reading = SampleModule.Reader.Read(new TextFolder(files));
        return reading.Problems.Count == 0 ? "= read" : string.Join(',', reading.Problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal).Take(4));
    }

    private static string Gift(string text) => Module(SampleModule.Gift, text);

    private static string Yaml(string text) => Module(SampleModule.GiftEn, text) + " " + Module("module.yaml", text) + " " + Module("questions/nya.yaml", text);

    private static string Markdown(string text) => Module(SampleModule.Lesson, "---\ntitle: T\n---\n" + text);

    private static string Svg(string text) => Module(SampleModule.Picture, text);

    private static string Certificate(string text) => Module(SampleModule.Certificate, text);

    private static string Html(string text)
    {
        var clean = HtmlAllowList.Clean(text);
        return HtmlAllowList.Clean(clean) == clean ? $"= {clean.Length}" : "not the same twice";
    }

    private static string Answer(string accepted, string given)
    {
        var source = new QuestionSource
        {
            Id = "s.q",
            Type = "short-answer",
            Prompt = LocalText.Of("sv", "Vad?"),
            Choices = [new Choice { Id = "a", AuthorId = "a", Text = LocalText.Of("sv", accepted), Fraction = 1 }],
        };
        var question = Quizzes.Gift.Gift.Types.Read(source, (_, _) => { })!;
        return string.Create(CultureInfo.InvariantCulture, $"= {question.Assess(Response.Of("text", given)).Fraction}");
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
