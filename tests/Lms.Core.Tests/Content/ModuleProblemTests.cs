namespace Lms.Core.Tests.Content;

public sealed class ModuleProblemTests
{
    private const string Lesson = SampleModule.Lesson;
    private const string LessonEn = SampleModule.LessonEn;

    [TestCase("module.yaml", "id: prov-modul", "id: Provmodul", 1, "id-wrong")]
    [TestCase("module.yaml", "version: 1.2.3", "version: 1.2", 2, "version-wrong")]
    [TestCase("module.yaml", "title: { sv: Provmodul, en: Sample module }", "title: { sv: Provmodul }", 3, "text-missing")]
    [TestCase("module.yaml", "title: { sv: Provmodul, en: Sample module }", "title: Provmodul", 3, "text-missing")]
    [TestCase("module.yaml", "title: { sv: Provmodul, en: Sample module }", "title: { sv: a, en: b, de: c }", 3, "setting-unknown")]
    [TestCase("module.yaml", "id: prov-modul", "id: prov-modul\nidd: x", 2, "setting-unknown")]
    [TestCase("module.yaml", "id: prov-modul", "id: &a prov-modul", 1, "yaml-anchor")]
    [TestCase("module.yaml", "id: prov-modul", "id: !!str prov-modul", 1, "yaml-anchor")]
    [TestCase("module.yaml", "id: prov-modul", "id: prov: modul", 1, "yaml-unreadable")]
    [TestCase("module.yaml", "id: prov-modul", "id: [[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]", 1, "yaml-too-deep")]
    [TestCase("module.yaml", "picture: motet", "picture: sol", 11, "setting-wrong")]
    [TestCase("module.yaml", "competences: [mote]", "competences: [annat]", 13, "competence-unknown")]
    [TestCase("module.yaml", "questions: [prov/val, prov/ord]", "questions: [prov/val, prov/ordet]", 24, "question-unknown")]
    [TestCase("module.yaml", "questions: [prov/val, prov/ord]", "questions: [prov/val, prov/val]", 24, "question-twice")]
    [TestCase("module.yaml", "questions: [prov/val, prov/ord]", "pass-mark: 0.5\n        questions: [prov/val]", 24, "pass-mark-self-test")]
    [TestCase("module.yaml", "count: 2", "count: 3", 29, "draw-too-few")]
    [TestCase("module.yaml", "pass-mark: 0.8", "pass-mark: 80", 30, "setting-wrong")]
    [TestCase("module.yaml", "        pass-mark: 0.8\n", "", 25, "setting-missing")]
    [TestCase("module.yaml", "behaviour: deferred", "behaviour: later", 28, "setting-wrong")]
    [TestCase("module.yaml", "exam: kursprov", "exam: sjalvtest", 31, "exam-unknown,quiz-unused")]
    [TestCase("module.yaml", "certificate: intyg", "certificate: diplom", 32, "certificate-unknown")]
    [TestCase(Lesson, "---\ntitle: Sida", "title: Sida", 1, "lesson-front-matter")]
    [TestCase(Lesson, "minutes: 5", "minutes: fem", 3, "lesson-differs,setting-wrong")]
    [TestCase(Lesson, "minutes: 5", "minutes: 5\nsensitive: true", 1, "lesson-differs,lesson-sensitive-notes")]
    [TestCase(Lesson, "## Rubrik", "# Rubrik", 5, "lesson-heading")]
    [TestCase(Lesson, "En **text**", "![bild](assets/ring.svg)", 7, "lesson-picture")]
    [TestCase(Lesson, "https://www.osby.se/", "/start", 7, "lesson-link")]
    [TestCase(Lesson, "::: fact", "::: fakta", 9, "block-kind-unknown,lesson-structure")]
    [TestCase(Lesson, "source: Lagen (2008:567)\n", "", 9, "block-setting-missing")]
    [TestCase(LessonEn, "source: The Act (2008:567)\n", "", 9, "block-setting-missing")]
    [TestCase(Lesson, "url: https://www.do.se/", "url: javascript:alert(1)", 11, "fact-url")]
    [TestCase(Lesson, "as-of: 2026-11-01", "as-of: 1 nov", 12, "block-setting-differs")]
    [TestCase(Lesson, "kind: support", "kind: stod", 59, "block-setting-differs")]
    [TestCase(Lesson, "source: Lagen (2008:567)", "källa: Lagen", 9, "block-setting-missing,block-setting-unknown")]
    [TestCase(Lesson, "---\nFakta.\n", "", 9, "block-text-missing")]
    [TestCase(Lesson, "Fakta.\n:::", "Fakta.\n", 9, "block-unclosed")]
    [TestCase(LessonEn, "- First\n", "", 43, "block-items-differ")]
    [TestCase(Lesson, "- Första\n- *Andra*", "Text\n\n- Första\n- *Andra*", 39, "checklist-only-items")]
    [TestCase(Lesson, "src: assets/ring.svg", "src: assets/rung.svg", 48, "picture-missing")]
    [TestCase(Lesson, "alt: En ring\n", "", 47, "block-setting-missing")]
    [TestCase(Lesson, "id: lista", "id: fundera", 39, "block-id-twice,lesson-structure")]
    [TestCase(LessonEn, "::: scenario\ntitle: In the reception\n---\nSituation.\n:::\n\n", "", 18, "lesson-structure")]
    [TestCase(LessonEn, "id: sjalvtest", "id: kursprov", 54, "lesson-structure")]
    [TestCase(SampleModule.Gift, "~[[y]]", "=[[x]]", 5, "gift-option-id-twice")]
    [TestCase(SampleModule.GiftEn, "  text: Which?\n", "", 1, "translation-missing")]
    [TestCase(SampleModule.GiftEn, "{ x: Yes, y: No }", "{ x: Yes }", 5, "translation-missing")]
    [TestCase(SampleModule.GiftEn, "{ x: Yes, y: No }", "{ x: Yes, y: No, z: No }", 5, "setting-unknown")]
    [TestCase(SampleModule.GiftEn, "ord:", "order:", 6, "setting-unknown,translation-missing")]
    [TestCase(SampleModule.GiftEn, "par: { text: Match., options: { p: one, q: two }, matches: { p: \"1\", q: \"2\" } }\n", "", 6, "translation-missing")]
    [TestCase(SampleModule.Picture, "<circle", "<script/><circle", 1, "svg-element")]
    [TestCase(SampleModule.Certificate, "learner.name }}\", en", "learner.nam }}\", en", 4, "template.unknown-member")]
    [TestCase(SampleModule.Certificate, "kind: heading", "kind: header", 3, "certificate-heading-missing,certificate-unknown-kind")]
    public void A_fault_is_told_with_its_file_line_and_code(string path, string from, string to, int line, string codes)
    {
        var reading = SampleModule.Changed(path, from, to);

        using var _ = Assert.EnterMultipleScope();
        Assert.That(string.Join(',', reading.Problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal)), Is.EqualTo(codes), string.Join('\n', reading.Problems));
        Assert.That(reading.Problems.Select(problem => (problem.Path, problem.Line)), Does.Contain((path, line)), string.Join('\n', reading.Problems));
        Assert.That(reading.Release, Is.Null);
    }

    [TestCase("{ sv: Du kan., en: You can. }", "{ sv: Du kan, med säkerhet, en: You can. }", "med säkerhet", "sv")]
    [TestCase("{ sv: Kort., en: Short. }", "{ sv: Kort., en: Short, “sharp” and good. }", "“sharp” and good.", "en")]
    public void A_text_of_the_manifest_that_a_comma_cut_in_two_is_told_to_be_quoted(string from, string to, string rest, string language)
    {
        var problem = SampleModule.Changed("module.yaml", from, to).Problems.Single();

        Assert.That((problem.Path, problem.Code), Is.EqualTo(("module.yaml", "setting-unknown")));
        Assert.That(problem.Message.Swedish, Does.Contain($"Kommat före ”{rest}”").And.Contain($"{language}: \"…\""));
    }

    [Test]
    public void A_setting_in_braces_that_is_misspelt_is_told_as_before()
    {
        var problem = SampleModule.Changed("module.yaml", "{ category: kurs/prov, count: 2 }", "{ category: kurs/prov, count: 2, shufle: true }").Problems.Single();

        Assert.That(problem.Message.English, Does.Contain("There is no setting “shufle” here. Choose among: category, count"));
    }

    [TestCase(LessonEn, "lesson-missing-translation")]
    [TestCase(SampleModule.GiftEn, "questions-missing-translation")]
    [TestCase("module.yaml", "module-yaml-missing")]
    public void A_missing_file_is_told_by_its_own_name(string path, string code)
    {
        var files = SampleModule.Files();
        files.Remove(path);

        var problem = SampleModule.Read(files).Problems.Single();

        Assert.That((problem.Path, problem.Code), Is.EqualTo((path, code)));
    }

    [TestCase("anteckningar.txt", "file-unknown")]
    [TestCase("courses/annan/01-del/01-sida.sv.md", "file-unlisted")]
    [TestCase("courses/kurs/02-del/01-sida.sv.md", "file-unlisted")]
    [TestCase("courses/kurs/01-del/sida.md", "lesson-file-name")]
    [TestCase("courses/kurs/01-del/01-sida.de.md", "lesson-language")]
    [TestCase("questions/annat.en.yaml", "file-unknown")]
    [TestCase("assets/film.avi", "asset-kind")]
    [TestCase("assets/foto.png", "asset-wrong-content")]
    [TestCase("certificates/intyg.txt", "file-unknown")]
    public void A_file_that_belongs_nowhere_is_told(string path, string code)
    {
        var files = SampleModule.Files();
        files[path] = "x";

        var problem = SampleModule.Read(files).Problems.Single();

        Assert.That((problem.Path, problem.Code), Is.EqualTo((path, code)));
    }

    [Test]
    public void What_may_have_no_setting_at_all_offers_none()
    {
        var files = SampleModule.Files();
        files["questions/tom.gift"] = "// Inga frågor än.";
        files["questions/tom.en.yaml"] = "fraga: { text: Question? }";

        Assert.That(SampleModule.Read(files).Problems.Single(problem => problem.Code == "setting-unknown").Message, Is.EqualTo(new Text(
            "Inställningen ”fraga” finns inte här. Ta bort den.", "There is no setting “fraga” here. Remove it.")));
    }

    [Test]
    public void A_picture_over_two_megabytes_is_refused()
    {
        var files = SampleModule.Files();
        files["assets/stor.svg"] = new string(' ', (2 * 1024 * 1024) + 1);

        Assert.That(SampleModule.Read(files).Problems.Single().Code, Is.EqualTo("asset-too-large"));
    }

    [Test]
    public void A_lesson_with_absurd_nesting_is_a_fault_and_no_crash() =>
        Assert.That(SampleModule.Changed(Lesson, "Fakta.", new string('>', 5_000) + " x").Problems.Select(problem => problem.Code), Does.Contain("lesson-too-deep"));

    [Test]
    public void The_exam_may_not_lie_in_a_sensitive_lesson()
    {
        var files = SampleModule.Files();
        foreach (var path in new[] { Lesson, LessonEn })
        {
            files[path] = files[path]
                .Replace("minutes: 5\n---\n", "minutes: 5\nsensitive: true\n---\n::: note\nkind: content\n---\nx\n:::\n", StringComparison.Ordinal)
                .Replace("id: sjalvtest", "id: kursprov", StringComparison.Ordinal);
        }

        Assert.That(SampleModule.Read(files).Problems.Select(problem => problem.Code), Is.EquivalentTo(new[] { "lesson-sensitive-exam", "quiz-unused" }));
    }
}
