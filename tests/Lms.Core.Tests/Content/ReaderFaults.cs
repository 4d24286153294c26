using Files = System.Collections.Generic.Dictionary<string, string?>;

namespace Lms.Core.Tests.Content;

/// <summary>One fault for every code that the reader of modules tells by: what to do to the sample module to see it.</summary>
internal static class ReaderFaults
{
    private const string Lesson = SampleModule.Lesson;
    private const string LessonEn = SampleModule.LessonEn;
    private const string Module = "module.yaml";
    private const string Glossary = "glossary.yaml";
    private const string Own = "questions/egna.yaml";
    private const string Book = "handbook/01-bok.sv.md";
    private const string Essay = "a: { type: essay, text: Vad?, choices: [] }\n";
    private const string Mark = "pass-mark: 0.8";
    private const string Asked = "questions: [prov/val, prov/ord]";

    /// <summary>What breaks the module, by the code that tells of it.</summary>
    public static IReadOnlyDictionary<string, Action<Files>> All { get; } = new SortedDictionary<string, Action<Files>>(StringComparer.Ordinal)
    {
        ["asset-kind"] = files => files["assets/film.avi"] = "x",
        ["asset-too-large"] = files => files["assets/stor.svg"] = new string(' ', (2 * 1024 * 1024) + 1),
        ["asset-unknown"] = files => files[Own] = "a: { type: essay, text: Vad?, picture: { src: assets/nej.svg, alt: Ett rum med två dörrar } }",
        ["asset-wrong-content"] = files => files["assets/foto.png"] = "x",
        ["band-twice"] = files => Quiz(files, "bands: [ { from: 0.5, text: { sv: a, en: b } }, { from: 0.5, text: { sv: c, en: d } } ]"),
        ["behaviour-question"] = files =>
        {
            files[Own] = Essay;
            Change(files, Module, Asked, "questions: [prov/val, egna/a]");
        },
        ["block-date"] = files => Both(files, "as-of: 2026-11-01", "as-of: 1 nov"),
        ["block-id-twice"] = files => Change(files, Lesson, "id: lista", "id: fundera"),
        ["block-items-differ"] = files => Change(files, LessonEn, "- First\n", ""),
        ["block-kind-misplaced"] = files => files[Book] = Page("Bok") + "::: reflection\nid: a\n---\nVad?\n:::\n",
        ["block-kind-unknown"] = files => Change(files, Lesson, "::: fact", "::: fakta"),
        ["block-same-whole"] = files => Change(files, Lesson, "::: scenario", "::: same\n\n::: scenario"),
        ["block-setting-differs"] = files => Change(files, Lesson, "as-of: 2026-11-01", "as-of: 2026-11-02"),
        ["block-setting-missing"] = files => Change(files, Lesson, "source: Lagen (2008:567)\n", ""),
        ["block-setting-unknown"] = files => Change(files, Lesson, "source: Lagen (2008:567)", "källa: Lagen"),
        ["block-text-missing"] = files => Change(files, Lesson, "---\nFakta.\n", ""),
        ["block-unclosed"] = files => Change(files, Lesson, "Fakta.\n:::", "Fakta.\n"),
        ["block-unopened"] = files => Change(files, Lesson, "::: scenario", ":::\n\n::: scenario"),
        ["captions-broken"] = files => files["assets/film.vtt"] = "x",
        ["certificate-element-not-a-mapping"] = files => Change(files, SampleModule.Certificate, "elements:\n", "elements:\n  - rubrik\n"),
        ["certificate-element-repeated"] = files => Change(files, SampleModule.Certificate, "elements:\n", "elements:\n  - { kind: qr }\n  - { kind: qr }\n"),
        ["certificate-elements-missing"] = files => files[SampleModule.Certificate] = "title: { sv: Intyg, en: Certificate }\n",
        ["certificate-heading-missing"] = files => Change(files, SampleModule.Certificate, "kind: heading", "kind: text"),
        ["certificate-not-a-flag"] = files => Change(files, SampleModule.Certificate, "elements:", "both-languages: kanske\nelements:"),
        ["certificate-text-missing"] = files => Change(files, SampleModule.Certificate, "title: { sv: Intyg, en: Certificate }", "title: { sv: Intyg }"),
        ["certificate-too-many-elements"] = files => Change(files, SampleModule.Certificate, "elements:\n", "elements:\n" + Many(41, _ => "  - { kind: line }\n")),
        ["certificate-unknown"] = files => Change(files, Module, "certificate: intyg", "certificate: diplom"),
        ["certificate-unknown-kind"] = files => Change(files, SampleModule.Certificate, "kind: heading", "kind: header"),
        ["certificate-unknown-setting"] = files => Change(files, SampleModule.Certificate, "elements:", "ram: ja\nelements:"),
        ["certificate-unreadable"] = files => files[SampleModule.Certificate] = "- en lista\n",
        ["checklist-empty"] = files =>
        {
            Change(files, Lesson, "- Första\n- *Andra*", "Första");
            Change(files, LessonEn, "- First\n- *Second*", "First");
        },
        ["checklist-only-items"] = files => Change(files, Lesson, "- Första", "Text\n\n- Första"),
        ["choice-alone"] = files => Both(files, "minutes: 5", "minutes: 5\nchoice: vag"),
        ["choice-voluntary"] = files => Both(files, "minutes: 5", "minutes: 5\nchoice: vag\nrequired: false"),
        ["choice-wrong"] = files => Both(files, "minutes: 5", "minutes: 5\nchoice: Väg"),
        ["closes-before-opens"] = files => Quiz(files, "opens: 2026-12-24\n        closes: 2026-12-23"),
        ["competence-twice"] = files => Change(files, Module, "courses:\n", "  - { id: mote, title: { sv: Möte, en: Meeting } }\ncourses:\n"),
        ["competence-unknown"] = files => Change(files, Module, "competences: [mote]", "competences: [annat]"),
        ["course-empty"] = files => Change(files, Module, Part("01-del"), ""),
        ["course-id-twice"] = files => files[Module] += "\n" + "  - { id: kurs, title: { sv: Kurs, en: Course }, summary: { sv: Kort., en: Short. }, picture: motet, minutes: 5, modules: [ { folder: 01-del, title: { sv: Del, en: Part }, minutes: 5 } ] }\n",
        ["courses-missing"] = files => files[Module] = "id: prov\nversion: 1.0.0\ntitle: { sv: Prov, en: Test }\nlanguages: [sv, en]\n",
        ["draw-too-few"] = files => Change(files, Module, "count: 2", "count: 3"),
        ["essay-rubric"] = files => files[Own] = "a: { type: essay, text: Vad?, settings: { rubric: Allt } }\n",
        ["exam-unknown"] = files => Change(files, Module, "exam: kursprov", "exam: slutprov"),
        ["fact-review-before"] = files => Both(files, "review: 2027-05-01", "review: 2026-05-01"),
        ["fact-url"] = files => Change(files, Lesson, "url: https://www.do.se/", "url: javascript:alert(1)"),
        ["file-not-utf8"] = files => files[Glossary] = "\u00ff",
        ["file-unknown"] = files => files["anteckningar.txt"] = "x",
        ["file-unlisted"] = files => files["courses/annan/01-del/01-sida.sv.md"] = "x",
        ["file-unreadable"] = files => files[Glossary] = null,
        ["folder-wrong"] = files => Change(files, Module, "folder: 01-del", "folder: del"),
        ["gift-id-twice"] = files => files["questions/prov.yaml"] = "val: { type: essay, text: Vad? }\n",
        ["gift-option-id-twice"] = files => files[Own] = "a: { type: multiple-choice, text: Vad?, choices: [ { id: x, text: Ett, weight: 1 }, { id: x, text: Två } ] }\n",
        ["gift-picture"] = files => Change(files, SampleModule.GiftEn, "text: Which?", "text: \"![a](b.png)\""),
        ["gift-text-too-long"] = files => Change(files, SampleModule.GiftEn, "text: Which?", "text: " + new string('a', 100_000)),
        ["gift-too-many-options"] = files => files[Own] = "a: { type: multiple-choice, text: Vad?, choices: [ " + Many(300, at => $"{{ text: T{at} }}, ") + "{ text: Ja, weight: 1 } ] }\n",
        ["gift-too-many-questions"] = files => files[Own] = Many(6_000, at => $"a{at}: {{ type: essay, text: Vad? }}\n"),
        ["glossary-term-twice"] = files => files[Glossary] = "terms:\n" + Term("text") + Term("text"),
        ["glossary-text-too-long"] = files => files[Glossary] = "terms:\n" + Term(new string('a', 100)),
        ["glossary-too-long"] = files => files[Glossary] = "terms:\n" + Many(201, at => Term($"ord{at}")),
        ["glossary-unused"] = files => files[Glossary] = "terms:\n" + Term("cykel"),
        ["glossary-word-twice"] = files => files[Glossary] = "terms:\n" + Term("text") + "  - { term: { sv: ord, en: word }, forms: { sv: [text] }, definition: { sv: Ord., en: Word. } }\n",
        ["group-task-minutes"] = files => Both(files, "minutes: 30", "minutes: 900"),
        ["handbook-course"] = files => files[Book] = "---\ntitle: Bok\ncourses: [annan]\n---\nText.\n",
        ["handbook-differs"] = files =>
        {
            files[Book] = "---\ntitle: Bok\ncourses: [kurs]\n---\nText.\n";
            files["handbook/01-bok.en.md"] = "---\ntitle: Book\ncourses: [annan]\n---\nText.\n";
        },
        ["handbook-page-taken"] = files => files["handbook/01-skriv-ut.sv.md"] = Page("Skriv ut"),
        ["handbook-page-twice"] = files => files[Book] = files["handbook/02-bok.sv.md"] = Page("Bok"),
        ["id-wrong"] = files => Change(files, Module, "id: prov-modul", "id: Provmodul"),
        ["language-variant-alone"] = files => Change(files, Module, "languages: [sv, en]", "languages: [sv, en, de-ll]"),
        ["languages-wrong"] = files => Change(files, Module, "languages: [sv, en]", "languages: [svenska]"),
        ["lesson-differs"] = files => Change(files, Lesson, "minutes: 5", "minutes: 6"),
        ["lesson-file-name"] = files => files["courses/kurs/01-del/sida.md"] = "x",
        ["lesson-front-matter"] = files => Change(files, Lesson, "---\ntitle: Sida", "title: Sida"),
        ["lesson-heading"] = files => Change(files, Lesson, "## Rubrik", "# Rubrik"),
        ["lesson-id-twice"] = files => files["courses/kurs/01-del/02-sida.sv.md"] = Page("Sida"),
        ["lesson-language"] = files => files["courses/kurs/01-del/01-sida.de.md"] = Page("Seite"),
        ["lesson-link"] = files => Change(files, Lesson, "https://www.osby.se/", "/start"),
        ["lesson-link-text"] = files => Change(files, Lesson, "[länk]", "[]"),
        ["lesson-missing-translation"] = files => files.Remove(LessonEn),
        ["lesson-number-twice"] = files => files["courses/kurs/01-del/01-annan.sv.md"] = Page("Annan"),
        ["lesson-picture"] = files => Change(files, Lesson, "En **text**", "![bild](assets/ring.svg)"),
        ["lesson-sensitive-exam"] = files =>
        {
            Sensitive(files);
            Both(files, "id: sjalvtest", "id: kursprov");
        },
        ["lesson-sensitive-notes"] = files => Both(files, "minutes: 5", "minutes: 5\nsensitive: true"),
        ["lesson-structure"] = files => Change(files, Lesson, "::: scenario", "Text.\n\n::: scenario"),
        ["lesson-too-deep"] = files => Change(files, Lesson, "Fakta.", new string('>', 5_000) + " x"),
        ["lesson-too-dense"] = files => Change(files, Lesson, "Fakta.", new string('*', 10_001)),
        ["lesson-too-large"] = files => files[Lesson] += new string('x', 257 * 1024),
        ["matching-right-side"] = files => files[Own] = "a: { type: matching, text: Para., pairs: [ { text: ett, match: 1 }, { text: två } ] }\n",
        ["media-missing"] = files => Both(files, "::: scenario", "::: sound\nsrc: assets/nej.mp3\ntitle: Ljud\n---\nText.\n:::\n\n::: scenario"),
        ["media-too-large"] = files => files["assets/film.vtt"] = null,
        ["media-wrong-content"] = files => files["assets/ljud.mp3"] = "x",
        ["module-empty"] = files => Change(files, Module, "folder: 01-del", "folder: 02-tom"),
        ["module-id-twice"] = files => Change(files, Module, "    quizzes:", "      - folder: 02-del\n        title: { sv: Del, en: Part }\n        minutes: 5\n    quizzes:"),
        ["module-yaml-missing"] = files => files.Remove(Module),
        ["note-kind"] = files => Both(files, "kind: support", "kind: stod"),
        ["pass-mark-self-test"] = files => Change(files, Module, Asked, "pass-mark: 0.5\n        " + Asked),
        ["picture-missing"] = files => Change(files, Lesson, "src: assets/ring.svg", "src: assets/rung.svg"),
        ["private-setting"] = files =>
        {
            Sensitive(files);
            Change(files, Module, Asked, "attempts: 2\n        " + Asked);
        },
        ["private-type"] = files =>
        {
            Sensitive(files);
            files[Own] = Essay;
            Change(files, Module, Asked, "questions: [prov/val, egna/a]");
        },
        ["question-not-asked"] = files => Quiz(files, "points: { prov/val: 2 }"),
        ["question-twice"] = files => Change(files, Module, Asked, "questions: [prov/val, prov/val]"),
        ["question-unknown"] = files => Change(files, Module, Asked, "questions: [prov/val, prov/ordet]"),
        ["questions-missing-translation"] = files => files.Remove(SampleModule.GiftEn),
        ["quiz-empty"] = files => Change(files, Module, Asked, "shuffle: true"),
        ["quiz-id-twice"] = files => Change(files, Module, "id: kursprov", "id: sjalvtest"),
        ["quiz-unknown"] = files => Both(files, "id: sjalvtest", "id: okand"),
        ["quiz-unused"] = files => Change(files, Module, "    exam: kursprov\n", ""),
        ["review-needs-answer"] = files => Quiz(files, "review-matrix: { during: general }"),
        ["review-twice"] = files => Quiz(files, "review: marks-only\n        review-matrix: { during: none }"),
        ["section-empty"] = files => Quiz(files, "sections: [ { title: { sv: Del, en: Part } } ]"),
        ["sections-and-questions"] = files => Quiz(files, "sections: [ { title: { sv: Del, en: Part }, questions: [prov/val] } ]"),
        ["select-sentence-markup"] = files => files[Own] = "a:\n  type: select-text\n  settings: { pieces: sentences }\n  text: |\n    Markera.\n\n    En **mening. [[x]]En** till.[[/x]]\n  choices: [ { id: x, right: true } ]\n",
        ["select-too-few"] = files => files[Own] = "a: { type: select-text, text: \"[[x]]Ett[[/x]] ord.\", choices: [ { id: x, right: true } ] }\n",
        ["select-too-many"] = files => files[Own] = "a:\n  type: select-text\n  settings: { pieces: words }\n  text: |\n    Markera.\n\n    [[x]]Ett[[/x]] " + Many(600, _ => "ord ") + "\n  choices: [ { id: x, right: true } ]\n",
        ["setting-missing"] = files => Change(files, Module, $"        {Mark}\n", ""),
        ["setting-senseless"] = files => Quiz(files, "grace: 60"),
        ["setting-unknown"] = files => Change(files, Module, "id: prov-modul", "id: prov-modul\nidd: x"),
        ["setting-wrong"] = files => Change(files, Module, Mark, "pass-mark: 80"),
        ["svg-address"] = files => Change(files, SampleModule.Picture, "<circle", "<use href=\"https://example.org/a.svg\"/><circle"),
        ["svg-element"] = files => Change(files, SampleModule.Picture, "<circle", "<script/><circle"),
        ["svg-event"] = files => Change(files, SampleModule.Picture, "<circle", "<circle onclick=\"x()\""),
        ["svg-too-deep"] = files => files[SampleModule.Picture] = "<svg xmlns=\"http://www.w3.org/2000/svg\">" + Many(150, _ => "<g>") + Many(150, _ => "</g>") + "</svg>",
        ["svg-unreadable"] = files => files[SampleModule.Picture] = "<svg",
        ["text-missing"] = files => Change(files, Module, "title: { sv: Provmodul, en: Sample module }", "title: { sv: Provmodul }"),
        ["transcript-missing"] = files =>
        {
            files["assets/ljud.mp3"] = "ID3";
            Both(files, "::: scenario", "::: sound\nsrc: assets/ljud.mp3\ntitle: Ljud\n:::\n\n::: scenario");
        },
        ["translation-missing"] = files => Change(files, SampleModule.GiftEn, "ord: { text: The word?, options: { a: listen, b: hear } }\n", ""),
        ["version-wrong"] = files => Change(files, Module, "version: 1.2.3", "version: 1.2"),
        ["yaml-anchor"] = files => Change(files, Module, "id: prov-modul", "id: &a prov-modul"),
        ["yaml-shape"] = files => files[Glossary] = "- en lista\n",
        ["yaml-too-deep"] = files => files[Glossary] = "terms: " + new string('[', 50) + new string(']', 50),
        ["yaml-too-large"] = files => files[Glossary] = "# " + new string('x', (1024 * 1024) + 1),
        ["yaml-unreadable"] = files => Change(files, Module, "id: prov-modul", "id: prov: modul"),
    };

    private static void Change(Files files, string path, string from, string to)
    {
        Assert.That(files[path], Does.Contain(from));
        files[path] = files[path]!.Replace(from, to, StringComparison.Ordinal);
    }

    private static void Both(Files files, string from, string to)
    {
        Change(files, Lesson, from, to);
        Change(files, LessonEn, from, to);
    }

    private static void Quiz(Files files, string setting) => Change(files, Module, Mark, $"{Mark}\n        {setting}");

    private static void Sensitive(Files files) =>
        Both(files, "minutes: 5\n---\n", "minutes: 5\nsensitive: true\n---\n::: note\nkind: content\n---\nx\n:::\n");

    private static string Page(string title) => $"---\ntitle: {title}\nminutes: 5\n---\nText.\n";

    private static string Part(string folder) => $"    modules:\n      - folder: {folder}\n        title: {{ sv: Del, en: Part }}\n        minutes: 5\n        objectives: [ {{ sv: Du kan., en: You can. }} ]\n";

    private static string Term(string word) => $"  - {{ term: {{ sv: {word}, en: {word} }}, definition: {{ sv: Ord., en: Word. }} }}\n";

    private static string Many(int count, Func<int, string> one) => string.Concat(Enumerable.Range(1, count).Select(one));
}
