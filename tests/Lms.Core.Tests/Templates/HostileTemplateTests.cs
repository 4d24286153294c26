using System.Diagnostics;
using System.Text;
using Lms.Core.Templates;

namespace Lms.Core.Tests.Templates;

/// <summary>Templates that want to stop the process. All run on a stack far smaller than any that the library meets.</summary>
public sealed class HostileTemplateTests
{
    private const int SmallStack = 192 * 1024;
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(200);

    private static IEnumerable<TestCaseData> Templates()
    {
        yield return Case("nested parentheses", "{{ " + new string('(', 100_000) + "1" + new string(')', 100_000) + " }}");
        yield return Case("nested parentheses, within the size", "{{ " + new string('(', 16_000) + "1" + new string(')', 16_000) + " }}");
        yield return Case("open parentheses", "{{ " + new string('(', 30_000));
        yield return Case("nested ifs", Repeat("{{if true}}", 2_900));
        yield return Case("nested loops", Repeat("{{for x in 1..9}}", 1_900));
        yield return Case("nested cases", Repeat("{{case 1}}", 3_200));
        yield return Case("else if without end", "{{if false}}" + Repeat("{{else if false}}", 1_900));
        yield return Case("exclamation marks", "{{ " + new string('!', 32_000) + "true }}");
        yield return Case("minus signs", "{{ " + Repeat("- ", 16_000) + "1 }}");
        yield return Case("a long sum", "{{ 1" + Repeat("+1", 16_000) + " }}");
        yield return Case("a long pipe", "{{ \"a\"" + Repeat("|string.strip", 2_500) + " }}");
        yield return Case("long members", "{{ a" + Repeat(".a", 16_000) + " }}");
        yield return Case("long brackets", "{{ a" + Repeat("[0]", 10_000) + " }}");
        yield return Case("brackets in brackets", "{{ " + Repeat("a[", 16_000) + "0" + new string(']', 10) + " }}");
        yield return Case("choices in choices", "{{ " + Repeat("true?", 6_000) + "1" + Repeat(":1", 6_000) + " }}");
        yield return Case("endless range", "{{ for i in 1..1000000000 }}{{ end }}");
        yield return Case("range beyond numbers", "{{ for i in 1..1000000000000 }}{{ end }}");
        yield return Case("loops in loops", Repeat("{{ for i in 1..999 }}", 3) + "{{ i }}" + Repeat("{{ end }}", 3));
        yield return Case("many steps", "{{ for i in 1..1000 }}{{ " + string.Join("+", Enumerable.Repeat("i", 100)) + " }}{{ end }}");
        yield return Case("doubling", "{{ x = \"ab\" }}" + Repeat("{{ x = x + x }}", 40));
        yield return Case("doubling by append", "{{ x = \"ab\" }}" + Repeat("{{ x = x | string.append x }}", 40));
        yield return Case("doubling by prepend", "{{ x = \"ab\" }}" + Repeat("{{ x = x | string.prepend x }}", 40));
        yield return Case("doubling by replace", "{{ x = \"aa\" }}" + Repeat("{{ x = x | string.replace \"a\" x }}", 10));
        yield return Case("doubling by join", "{{ x = \"a a a a a a a a\" }}" + Repeat("{{ x = x | string.split \" \" | array.join x }}", 20));
        yield return Case("doubling by escape", "{{ x = \"&\" }}" + Repeat("{{ x = x | html.escape }}", 9) + Repeat("{{ x = x + x }}{{ x = x | html.escape }}", 20));
        yield return Case("doubling by url_encode", "{{ x = \"%\" }}" + Repeat("{{ x = x + x }}{{ x = x | html.url_encode }}", 20));
        yield return Case("wide padding", "{{ \"a\" | string.pad_left 2000000000 }}");
        yield return Case("hoarding", "{{ x = \"a\" }}" + Repeat("{{ x = x + x }}", 17) + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"{{{{ y{i} = x + \"{i}\" }}}}")));
        yield return Case("scanning", "{{ x = \"a\" }}" + Repeat("{{ x = x + x }}", 17) + "{{ for i in 1..1000 }}{{ y = x | string.contains \"b\" }}{{ end }}");
        yield return Case("unfinished scripts", "{{ x = \"<script\" }}" + Repeat("{{ x = x + x }}", 14) + "{{ for i in 1..900 }}{{ y = x | html.strip }}{{ end }}");
        yield return Case("printing too much", "{{ x = \"abcdefgh\" }}" + Repeat("{{ x = x + x }}", 12) + "{{ for i in 1..100 }}{{ x }}{{ end }}");
        yield return Case("splitting into too much", "{{ x = \",a\" }}" + Repeat("{{ x = x + x }}", 14) + "{{ x = x | string.split \",\" }}");
        yield return Case("a long date format", "{{ x = \"%B\" }}" + Repeat("{{ x = x + x }}", 12) + "{{ d | date.to_string x }}");
        yield return Case("numbers without end", "{{ " + new string('9', 30_000) + " }}");
        yield return Case("decimals without end", "{{ 1." + new string('9', 30_000) + " + x }}");
        yield return Case("a name without end", "{{ " + new string('a', 30_000) + " }}");
        yield return Case("only openings", Repeat("{{", 16_000));
        yield return Case("only untouched openings", Repeat("{%{", 10_000));
        yield return Case("only percent signs", "{" + new string('%', 32_000));
        yield return Case("a percent staircase", Repeat("{%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%", 900) + "{{ x }}");
        yield return Case("too long", new string('a', 33_000));
        yield return Case("too long in bytes", new string('å', 17_000));
        yield return Case("self-include", "{{ include \"self\" }}");
        yield return Case("NUL", "{{ \0 }}");
        yield return Case("half a surrogate", "{{ \uD83D }}");

        static TestCaseData Case(string name, string template) => new TestCaseData(template).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Templates))]
    public void A_hostile_template_is_a_problem_within_200_milliseconds(string template)
    {
        var engine = new LmsTemplateEngine(TimeProvider.System);
        Warm(engine);
        var (result, elapsed) = OnSmallStack(() => engine.Render(template, Model, TemplateOutput.Html, "sv"));
        for (var again = 0; again < 3 && elapsed > Bound; again++)
        {
            // Another process may have had the processor; the fastest run tells what the template costs.
            elapsed = OnSmallStack(() => engine.Render(template, Model, TemplateOutput.Html, "sv")).Elapsed;
        }

        var (problems, _) = OnSmallStack(() => engine.Check(template, Model));
        if (template.StartsWith("{%%", StringComparison.Ordinal) && result.Succeeded)
        {
            Assert.That(template, Is.EqualTo("{" + new string('%', 32_000)), "Only text that opens no tag may be printed.");
            return;
        }

        Assert.That(result.Problems, Has.Count.EqualTo(1));
        Assert.That(problems, Is.Not.Empty);
        Assert.That(result.Problems[0].Message.Swedish, Has.Length.LessThan(250));
        Assert.That(elapsed, Is.LessThan(Bound));
    }

    [Test]
    public void Blocks_and_parentheses_may_be_nested_to_the_limit_and_no_deeper()
    {
        var engine = new LmsTemplateEngine(TimeProvider.System);
        Assert.That(Nested(engine, 16).Text, Is.EqualTo("1"));
        Assert.That(Nested(engine, 17).Problems.Single().Code, Is.EqualTo("template.nesting"));
        Assert.That(Parentheses(engine, 16).Text, Is.EqualTo("1"));
        Assert.That(Parentheses(engine, 17).Problems.Single().Code, Is.EqualTo("template.nesting"));
    }

    [Test]
    public void The_deepest_expression_that_is_read_also_runs_on_a_small_stack()
    {
        var sum = "1";
        for (var i = 0; i < 11; i++)
        {
            sum = "(" + sum + Repeat("+1", 16) + ")";
        }

        var (result, _) = OnSmallStack(() => new LmsTemplateEngine(TimeProvider.System).Render("{{ " + sum + " }}", Model, TemplateOutput.Html, "sv"));
        Assert.That(result.Text, Is.EqualTo("177"));
    }

    [Test]
    public void Limits_can_be_lowered_and_are_then_kept()
    {
        var limits = new TemplateLimits { Steps = 5, LoopTurns = 2, OutputBytes = 10, TemplateBytes = 60, Nesting = 1 };
        var engine = new LmsTemplateEngine(TimeProvider.System, limits);
        string Code(string template) => engine.Render(template, TemplateModel.Empty, TemplateOutput.Html, "sv").Problems.Single().Code;
        Assert.Multiple(() =>
        {
            Assert.That(Code("{{ 1 }}{{ 2 }}{{ 3 }}"), Is.EqualTo("template.limit-steps"));
            Assert.That(Code("{{ for i in 1..3 }}{{ end }}"), Is.EqualTo("template.limit-turns"));
            Assert.That(Code("ååååå!"), Is.EqualTo("template.limit-output"));
            Assert.That(Code("{{ \"ååååå\" + \"ååååå!\" }}"), Is.EqualTo("template.limit-text"));
            Assert.That(Code(new string('å', 31)), Is.EqualTo("template.too-long"));
            Assert.That(Code("{{ ((1)) }}"), Is.EqualTo("template.nesting"));
            Assert.That(engine.Render("ååååå", TemplateModel.Empty, TemplateOutput.Html, "sv").Text, Is.EqualTo("ååååå"));
        });
    }

    [Test]
    public void Limits_cannot_be_raised()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => new TemplateLimits { Steps = 10_001 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new TemplateLimits { LoopTurns = 1_001 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new TemplateLimits { Nesting = 17 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new TemplateLimits { OutputBytes = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new TemplateLimits { TemplateBytes = 32 * 1024 + 1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new TemplateLimits { Time = TimeSpan.FromMilliseconds(101) }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        });
    }

    [Test]
    public void A_template_that_takes_too_long_is_stopped_by_the_clock()
    {
        var engine = new LmsTemplateEngine(new FastClock());
        var result = engine.Render("{{ for i in 1..500 }}{{ i }}{{ end }}", TemplateModel.Empty, TemplateOutput.Html, "sv");
        Assert.That(result.Problems.Single().Code, Is.EqualTo("template.limit-time"));
    }

    [Test]
    public void A_short_template_is_not_refused_because_the_machine_is_slow()
    {
        var engine = new LmsTemplateEngine(new FastClock());
        Assert.That(engine.Render("Hej {{ 1 }}", TemplateModel.Empty, TemplateOutput.Html, "sv").Text, Is.EqualTo("Hej 1"));
    }

    [Test]
    public void Any_mixture_of_pieces_ends_in_a_text_or_one_problem()
    {
        string[] pieces =
        [
            "{{", "}}", "{{-", "-}}", "~}}", "{%{", "}%}", " ", "\n", "if ", "else ", "end", "for x in ", "tags", "x", "case ", "when ", "1", "0.5", "\"a\"", "'", "(", ")",
            "[", "]", ".", "..", "?.", "?", ":", "|", "||", "&&", "!", "==", "<", "+", "-", "*", "/", "//", "%", "=", ",", ";", "#", "##", "learner", ".name", "null", "true",
            "break", "continue", "limit:1 ", "string.upcase ", "array.join ", "array.sort ", "math.format ", "date.to_string ", "html.escape ", "for.index", "å", "\\", "\0", "{", "}", "$",
        ];
        var random = new Random(20260302);
        var engine = new LmsTemplateEngine(TimeProvider.System);
        var texts = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var template = new StringBuilder("{{ ");
            for (var count = random.Next(1, 25); count > 0; count--)
            {
                template.Append(pieces[random.Next(pieces.Length)]);
            }

            var result = engine.Render(template.Append(" }}").ToString(), Model, TemplateOutput.Html, "sv");
            Assert.That(result.Succeeded ? 0 : 1, Is.EqualTo(result.Problems.Count), template.ToString());
            texts += result.Succeeded ? 1 : 0;
        }

        Assert.That(texts, Is.GreaterThan(100), "The mixture should also hit templates that are right.");
    }

    private static TemplateModel Model { get; } = TemplateModel.Of(
        ("learner", TemplateObject.Of(("name", "Åsa"))),
        ("tags", TemplateList.Of(["b", "a"])),
        ("d", new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero)));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static TemplateResult Nested(LmsTemplateEngine engine, int depth) =>
        engine.Render(Repeat("{{if true}}", depth) + "1" + Repeat("{{end}}", depth), Model, TemplateOutput.Html, "sv");

    private static TemplateResult Parentheses(LmsTemplateEngine engine, int depth) =>
        engine.Render("{{ " + new string('(', depth) + "1" + new string(')', depth) + " }}", Model, TemplateOutput.Html, "sv");

    private static void Warm(LmsTemplateEngine engine) => engine.Check("{{ for t in tags | array.sort }}{{ t | string.append \"x\" }}{{ 1 + 1 }}{{ end }}{{ oj }}", Model);

    /// <summary>A stack overflow cannot be caught: a broken bound would end the test run itself.</summary>
    private static (T Result, TimeSpan Elapsed) OnSmallStack<T>(Func<T> run)
    {
        T result = default!;
        var elapsed = TimeSpan.Zero;
        var thread = new Thread(
            () =>
            {
                var watch = Stopwatch.StartNew();
                result = run();
                elapsed = watch.Elapsed;
            },
            SmallStack);
        thread.Start();
        thread.Join();
        return (result, elapsed);
    }

    /// <summary>A clock that moves a second every time it is read.</summary>
    private sealed class FastClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _now++;
    }
}
