using System.Text.RegularExpressions;
using Lms.Core;
using Lms.Core.Certificates;
using Lms.Core.Certificates.Design;
using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Modules;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Templates;
using NUnit.Framework;

namespace Lms.Testing.Modules;

/// <summary>
/// What every content module must hold. A module's author derives one empty class:
/// <c>[TestFixture] public sealed class PhishingModuleTests : ContentModuleTests&lt;PhishingModule&gt;;</c>
/// </summary>
/// <remarks>
/// The attribute matters: the test runner leaves out an assembly that does not itself refer to NUnit.
/// </remarks>
/// <typeparam name="T">The module's class.</typeparam>
public abstract partial class ContentModuleTests<T>
    where T : ContentModule, new()
{
    private CoreModuleReader host = null!;
    private ModuleReading reading = null!;

    private IReadOnlyList<Course> Courses => reading.Release?.Courses ?? [];

    /// <summary>Reads the module once.</summary>
    [OneTimeSetUp]
    public void ReadModule()
    {
        host = CoreModuleReader.With<T>();
        reading = host.Reader.Read(ContentFolder.Of(typeof(T).Assembly));
    }

    /// <summary>Files, lines and codes of every fault are in the failure's message.</summary>
    [Test]
    public void The_module_reads_without_a_problem() =>
        Assert.That(reading.Problems, Is.Empty, string.Join('\n', reading.Problems));

    /// <summary>A text that is missing in a language would be shown in another.</summary>
    [Test]
    public void Every_text_is_there_in_every_language() => Assert.That(
        from course in Read()
        from found in CourseTexts.Of(course)
        from language in course.Languages.Where(language => !LanguageTag.IsVariant(language))
        where !found.Text.Has(language) || string.IsNullOrWhiteSpace(found.Text.In(language))
        select $"{found.Place} in {language}",
        Is.Empty);

    /// <summary>What is written in a variant, such as easy-read Swedish, says the same as its main language does.</summary>
    [Test]
    public void No_text_is_in_a_language_variant_alone() => Assert.That(
        from course in Read()
        from found in CourseTexts.Of(course)
        from language in found.Text.ByLanguage.Keys
        where LanguageTag.IsVariant(language) && (!found.Text.Has(LanguageTag.BaseOf(language)) || string.IsNullOrWhiteSpace(found.Text.In(language)))
        select $"{found.Place} in {language}",
        Is.Empty);

    /// <summary>The key of each question must be reachable.</summary>
    [Test]
    public void Each_question_gives_full_marks_to_its_own_right_answer() => Assert.That(
        Questions().Where(question => question.Assessment == Assessment.Automatic && question.Assess(question.Admit(question.CorrectResponse)) != Grade.Full).Select(question => question.Source.Id),
        Is.Empty);

    /// <summary>Nothing is earned by not answering.</summary>
    [Test]
    public void No_question_gives_marks_to_a_blank_answer() => Assert.That(
        Questions().Where(question => question.Assess(Response.Blank) != Grade.None).Select(question => question.Source.Id),
        Is.Empty);

    /// <summary>Choosing everything must not be a way to pass.</summary>
    [Test]
    public void No_question_gives_full_marks_to_every_option_at_once() => Assert.That(
        from question in Questions()
        let all = new Response(question.Fields.Select(field => new KeyValuePair<string, IReadOnlyList<string>>(
            field.Name, [.. field.Options.Select(option => option.Id)])))
        where question.Fields.Any(field => field.Kind == FieldKind.Many) && question.Assess(all) == Grade.Full
        select question.Source.Id,
        Is.Empty);

    /// <summary>Ids name things in addresses, answers and translations.</summary>
    [Test]
    public void Ids_are_unique() => Assert.That(
        from course in Read()
        from ids in new[] { course.Lessons.Select(lesson => lesson.Id), course.Quizzes.Select(quiz => quiz.Id), course.Questions.Select(question => question.Id) }
        from twice in ids.GroupBy(id => id)
        where twice.Count() > 1
        select $"{course.Id}: {twice.Key}",
        Is.Empty);

    /// <summary>Every attempt has as many questions as the quiz says, and all right answers pass it.</summary>
    [Test]
    public void The_pass_mark_can_be_reached() => Assert.That(
        from course in Read()
        from quiz in course.Quizzes
        let plan = AttemptPlanner.Plan(course, quiz, host.Types, new Random(1))
        let asked = plan.Count(planned => host.Types.Find(course, planned.Question)?.Assessment != Assessment.None)
        where asked == 0 || asked != quiz.QuestionCount || quiz.PassMark > 1
        select $"{course.Id}.{quiz.Id}",
        Is.Empty);

    /// <summary>A picture without its file, or a link without a host, leads nowhere.</summary>
    [Test]
    public void Every_link_and_picture_resolves()
    {
        var hashes = reading.Release?.Assets.Select(asset => asset.Hash).ToHashSet() ?? [];
        Assert.That(
            from course in Read()
            from found in CourseTexts.Of(course)
            from html in found.Text.ByLanguage.Values
            from Match link in Link().Matches(html)
            where !IsAddress(link.Groups["address"].Value)
            select $"{found.Place}: {link.Groups["address"].Value}",
            Is.Empty);
        Assert.That(
            from course in Read()
            from block in course.Lessons.Concat(course.Handbook.Select(page => page.Sheet)).SelectMany(lesson => lesson.Blocks)
            where block.Kind == "picture" && !(course.Assets.TryGetValue(block.Setting("src", course.Languages[0]) ?? "", out var hash) && hashes.Contains(hash))
            select $"{course.Id}: {block.Setting("src", course.Languages[0])}",
            Is.Empty);
    }

    /// <summary>Nothing that an author wrote may run in a learner's browser.</summary>
    [Test]
    public void No_text_holds_anything_that_runs() => Assert.That(
        from course in Read()
        from found in CourseTexts.Of(course)
        from html in found.Text.ByLanguage.Values
        where Running().IsMatch(html)
        select found.Place,
        Is.Empty);

    /// <summary>A certificate is printed months after it was written: its texts are filled in now, in every language.</summary>
    [Test]
    public void Every_certificate_can_be_filled_in() => Assert.That(
        from course in Read()
        where course.Certificate is not null
        from language in course.Languages
        from problem in FillIn(course, course.Certificate!, language)
        select $"{course.Id} in {language}: {problem}",
        Is.Empty);

    [GeneratedRegex("<a [^>]*href=\"(?<address>[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("<script|<iframe|<object|<embed|<[^>]+\\son[a-z]+\\s*=|(href|src)=\"\\s*(javascript|vbscript|data):", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Running();

    private static bool IsAddress(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme is "mailto" or "tel" || (uri.Scheme is "https" or "http" && uri.Host.Contains('.', StringComparison.Ordinal)));

    private IReadOnlyList<Course> Read()
    {
        Assert.That(reading.Release, Is.Not.Null, "the module has problems; see The_module_reads_without_a_problem");
        return Courses;
    }

    private IEnumerable<Question> Questions() =>
        from course in Read() from source in course.Questions select host.Types.Find(course, source.Id);

    private List<string> FillIn(Course course, CertificateDesign design, string language)
    {
        var issued = new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);
        var draft = new CertificateDraft(
            "Åsa Öberg", course.Title, course.Minutes, [.. course.Modules.Select(module => module.Title)], 0.9m, issued, issued.AddYears(1));
        var certificate = new Certificate(
            "2026-000001", "0", TenantId.Library, "Osby kommun", new PersonId(Guid.Empty), course.Id, default, draft, null);
        var problems = new List<string>();
        foreach (var printed in new[] { draft, draft with { Score = null, ValidUntil = null } })
        {
            var model = CertificateModel.Of(certificate with { Printed = printed }, course, language, new Uri("https://example.org/verify/0"));
            var sheet = design.FillIn((language, null), issued, certificate.TenantName, CertificatePictures.None, (template, _) =>
            {
                var result = host.Templates.Render(template, model, TemplateOutput.PlainText, language);
                problems.AddRange(result.Problems.Select(problem => $"{problem.Code}: {problem.Message.English}"));
                return result.Text ?? "";
            });
            if (!sheet.Elements.Any(element => element.Text.Contains("Åsa Öberg", StringComparison.Ordinal)))
                problems.Add("the learner’s name is not printed");
        }

        return problems;
    }
}
