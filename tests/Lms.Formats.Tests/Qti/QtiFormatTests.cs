using System.Text;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Qti;
using Lms.Formats.Zip;

namespace Lms.Formats.Tests.Qti;

[TestFixture]
public sealed class QtiFormatTests
{
    private const string Manifest = """<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources><resource identifier="r" type="imsqti_item_xmlv2p1" href="a.xml"/></resources></manifest>""";

    [Test]
    public void What_is_written_reads_back_the_same()
    {
        for (var seed = 0; seed < 60; seed++)
            RoundTrip.Holds(new Qti21Format(), new GeneratedBank(seed).Of(28, QtiItemWriter.Types), $"seed {seed}");
    }

    [Test]
    public void Tags_and_what_is_lost_are_told()
    {
        var question = new QuestionSource
        {
            Id = "x.a",
            Type = "multiple-choice",
            Prompt = LocalText.Of("sv", "Vem?"),
            Hints = [LocalText.Of("sv", "Tänk")],
            Penalty = 0.1m,
            Choices = [new() { Id = "a", AuthorId = "a", Text = LocalText.Of("sv", "Du"), Fraction = 1 }, new() { Id = "b", AuthorId = "b", Text = LocalText.Of("sv", "Jag") }],
        };
        var options = new FormatWritingOptions("sv", "Banken") { Tags = new Dictionary<string, IReadOnlyList<string>> { ["x.a"] = ["tolk"] } };
        var written = new Qti21Format().Write([question, question with { Id = "x.b", Type = "dialogue" }], options);
        var read = new Qti21Format().Read(written.File, AllTypes.Options);
        Assert.Multiple(() =>
        {
            Assert.That(written.Losses.Select(loss => (loss.Question, loss.Code)), Is.EqualTo(new[] { ("x.a", "loss-hints"), ("x.a", "loss-penalty"), ("x.b", "loss-type") }));
            Assert.That(read.Tags["import.a"], Is.EqualTo(new[] { "tolk" }));
        });
    }

    [Test]
    public void A_choice_with_marks_and_inline_feedback_is_read()
    {
        var read = Read(Item(
            """<responseDeclaration identifier="R" cardinality="multiple" baseType="identifier"><mapping lowerBound="0"><mapEntry mapKey="H" mappedValue="1"/><mapEntry mapKey="O" mappedValue="1"/><mapEntry mapKey="Cl" mappedValue="-2"/></mapping></responseDeclaration>""",
            """
            <p>Vad är <strong>vatten</strong>?</p>
            <choiceInteraction responseIdentifier="R" shuffle="true" maxChoices="0"><prompt>Välj alla.</prompt>
              <simpleChoice identifier="H">Väte <feedbackInline outcomeIdentifier="F" identifier="H" showHide="show">Ja, två.</feedbackInline></simpleChoice>
              <simpleChoice identifier="O">Syre</simpleChoice><simpleChoice identifier="Cl">Klor</simpleChoice>
            </choiceInteraction>
            """));
        Assert.That(read.Problems, Is.Empty);
        var question = read.Questions.Single();
        Assert.Multiple(() =>
        {
            Assert.That(question.Prompt.ToString(), Is.EqualTo("<p>Vad är <strong>vatten</strong>?</p><p>Välj alla.</p>"));
            Assert.That(question.Choices.Select(choice => (choice.Id, choice.Text.ToString(), choice.Fraction, choice.Feedback.ToString())), Is.EqualTo(new[] { ("h", "Väte", 0.5m, "Ja, två."), ("o", "Syre", 0.5m, ""), ("cl", "Klor", -1m, "") }));
        });
    }

    [Test]
    public void QTI_3_is_read_by_its_own_names()
    {
        const string item = """
            <?xml version="1.0"?>
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="tre" title="T">
              <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>
              <qti-item-body><qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-prompt>Vad gäller?</qti-prompt>
                <qti-simple-choice identifier="A">Ett</qti-simple-choice><qti-simple-choice identifier="B">Två</qti-simple-choice></qti-choice-interaction></qti-item-body>
              <qti-modal-feedback outcome-identifier="FEEDBACK" identifier="A" show-hide="show"><qti-content-body><p>Inte ett.</p></qti-content-body></qti-modal-feedback>
            </qti-assessment-item>
            """;
        var file = Encoding.UTF8.GetBytes(item);
        var read = new Qti30Format().Read(file, AllTypes.Options);
        Assert.That(read.Problems, Is.Empty);
        Assert.Multiple(() =>
        {
            Assert.That(QuestionFormats.Default.Recognise(file, "")?.Id, Is.EqualTo("qti30"));
            Assert.That(read.Questions.Single().Choices.Select(choice => choice.Fraction), Is.EqualTo(new[] { 0m, 1m }));
            Assert.That(read.Questions.Single().Choices[0].Feedback.ToString(), Is.EqualTo("<p>Inte ett.</p>"));
            Assert.That(() => new Qti30Format().Write([], new("sv", "")), Throws.InstanceOf<NotSupportedException>());
        });
    }

    [Test]
    public void Numbers_words_order_pairs_and_gaps_are_read()
    {
        var number = Read(Item("""<responseDeclaration identifier="R" cardinality="single" baseType="float"><correctResponse><value>42</value></correctResponse></responseDeclaration>""", """<p>Hur många <textEntryInteraction responseIdentifier="R"/> är det?</p>"""));
        var word = Read(Item("""<responseDeclaration identifier="R" cardinality="single" baseType="string"><correctResponse><value>York</value></correctResponse><mapping><mapEntry mapKey="York" mappedValue="1"/><mapEntry mapKey="york" mappedValue="0.5"/></mapping></responseDeclaration>""", """<p>Vilken stad?</p><textEntryInteraction responseIdentifier="R"/>"""));
        var order = Read(Item("""<responseDeclaration identifier="R" cardinality="ordered" baseType="identifier"><correctResponse><value>C</value><value>A</value></correctResponse></responseDeclaration>""", """<orderInteraction responseIdentifier="R"><prompt>Ordna.</prompt><simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="C">c</simpleChoice></orderInteraction>"""));
        var pairs = Read(Item("""<responseDeclaration identifier="R" cardinality="multiple" baseType="directedPair"><correctResponse><value>A  X</value><value>B Y</value></correctResponse></responseDeclaration>""", """<matchInteraction responseIdentifier="R"><prompt>Para.</prompt><simpleMatchSet><simpleAssociableChoice identifier="A">a</simpleAssociableChoice><simpleAssociableChoice identifier="B">b</simpleAssociableChoice></simpleMatchSet><simpleMatchSet><simpleAssociableChoice identifier="X">x</simpleAssociableChoice><simpleAssociableChoice identifier="Y">y</simpleAssociableChoice><simpleAssociableChoice identifier="Z">z</simpleAssociableChoice></simpleMatchSet></matchInteraction>"""));
        var inline = Read(Item("""<responseDeclaration identifier="R1" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>""", """<p>Nu är det <inlineChoiceInteraction responseIdentifier="R1"><inlineChoice identifier="A">sommar</inlineChoice><inlineChoice identifier="B">vinter</inlineChoice></inlineChoiceInteraction>.</p>"""));
        var all = new[] { number, word, order, pairs, inline };
        Assert.That(all.SelectMany(read => read.Problems), Is.Empty);
        Assert.Multiple(() =>
        {
            Assert.That(all.Select(read => read.Questions.Single().Type), Is.EqualTo(new[] { "numerical", "short-answer", "ordering", "matching", "cloze" }));
            Assert.That(number.Questions[0].Prompt.ToString(), Is.EqualTo("Hur många _____ är det?"));
            Assert.That(number.Questions[0].Choices.Single().Settings["accept"], Is.EqualTo("42"));
            Assert.That(word.Questions[0].Choices.Select(choice => choice.Fraction), Is.EqualTo(new[] { 1m, 0.5m }));
            Assert.That(order.Questions[0].Choices.Select(choice => choice.Id), Is.EqualTo(new[] { "c", "a" }));
            Assert.That(pairs.Questions[0].Choices.Select(choice => choice.Text.ToString() + choice.Match), Is.EqualTo(new[] { "ax", "by", "z" }));
            Assert.That(inline.Questions[0].Prompt.ToString(), Is.EqualTo("Nu är det [[r1]]."));
        });
    }

    [Test]
    public void Gaps_stand_where_they_stood_and_each_gap_has_its_own_best_word()
    {
        var lines = Read(Item(
            """<responseDeclaration identifier="R1" cardinality="single" baseType="string"><mapping><mapEntry mapKey="a" mappedValue="2"/></mapping></responseDeclaration><responseDeclaration identifier="R2" cardinality="single" baseType="string"><mapping><mapEntry mapKey="b" mappedValue="1"/></mapping></responseDeclaration>""",
            """<p>Skriv två bokstäver.</p><div><textEntryInteraction responseIdentifier="R1"/><br/><textEntryInteraction responseIdentifier="R2"/></div>"""));
        var gaps = Read(Item(
            """<responseDeclaration identifier="R" cardinality="multiple" baseType="directedPair"><mapping><mapEntry mapKey="W G1" mappedValue="1"/><mapEntry mapKey="S G2" mappedValue="2"/></mapping></responseDeclaration>""",
            """<gapMatchInteraction responseIdentifier="R"><gapText identifier="W" matchMax="1">vinter</gapText><gapText identifier="S" matchMax="1">sommar</gapText><p>Först <gap identifier="G1"/> och sen <gap identifier="G2"/>.</p></gapMatchInteraction>"""));
        Assert.That(lines.Problems.Concat(gaps.Problems), Is.Empty);
        Assert.Multiple(() =>
        {
            Assert.That(lines.Questions.Single().Prompt.ToString(), Is.EqualTo("<p>Skriv två bokstäver.</p><div>[[r1]]<br>[[r2]]</div>"));
            Assert.That(lines.Questions.Single().Parts[0].Settings["points"], Is.EqualTo("2"));
            Assert.That(gaps.Questions.Single().Prompt.ToString(), Is.EqualTo("Först [[g1]] och sen [[g2]]."));
        });
    }

    [TestCase("""<choiceInteraction responseIdentifier="R"><simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice></choiceInteraction>""", "qti-key")]
    [TestCase("""<choiceInteraction responseIdentifier="R"><simpleChoice identifier="A">a</simpleChoice></choiceInteraction><extendedTextInteraction responseIdentifier="R"/>""", "qti-several")]
    [TestCase("""<uploadInteraction responseIdentifier="R"/>""", "qti-interaction")]
    [TestCase("""<p>Var?</p><hotspotInteraction responseIdentifier="R"/>""", "qti-picture")]
    [TestCase("""<p>Ordna</p><orderInteraction responseIdentifier="R"><simpleChoice identifier="A">a</simpleChoice></orderInteraction>""", "qti-order")]
    [TestCase("""<p>Vad?</p><textEntryInteraction responseIdentifier="R"/>""", "qti-key")]
    [TestCase("""<p>Vad?</p><extendedTextInteraction responseIdentifier="S"/>""", "qti-declaration")]
    [TestCase("""<matchInteraction responseIdentifier="R"><prompt>?</prompt></matchInteraction>""", "qti-match-sets")]
    [TestCase("""<p> </p>""", "qti-prompt")]
    public void What_cannot_be_read_is_left_out_with_a_sentence(string body, string code)
    {
        var read = Read(Item("""<responseDeclaration identifier="R" cardinality="single" baseType="string"/>""", body));
        Assert.Multiple(() =>
        {
            Assert.That(read.Questions, Is.Empty);
            Assert.That(read.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { code }));
            Assert.That(read.Problems.Single().Line, Is.Positive);
        });
    }

    [TestCase("<questestinterop/>", "qti-old")]
    [TestCase("<manifest/>", "qti-manifest")]
    [TestCase("<assessmentTest/>", "qti-test")]
    [TestCase("<html/>", "qti-not-an-item")]
    [TestCase("<assessmentItem>", "xml-broken")]
    [TestCase("", "file-empty")]
    [TestCase("PK\u0003\u0004 och sen inget", "zip-broken")]
    [TestCase("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><assessmentItem>&x;</assessmentItem>", "xml-doctype")]
    public void A_file_of_another_kind_says_what_to_do(string text, string code) =>
        Assert.That(new Qti21Format().Read(Encoding.UTF8.GetBytes(text), AllTypes.Options).Problems.Select(problem => problem.Code), Is.EqualTo(new[] { code }));

    [Test]
    public void Hostile_HTML_is_cleaned()
    {
        var read = Read(Item("", """<p onclick="x()">Hej<script>alert(1)</script> <a href="javascript:x">länk</a><img src="x" onerror="y"/></p>"""));
        Assert.Multiple(() =>
        {
            Assert.That(read.Questions.Single().Prompt.ToString(), Does.Not.Contain("script").And.Not.Contain("on"));
            Assert.That(read.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { "qti-media" }));
        });
    }

    [Test]
    public void A_package_reads_what_its_manifest_names_and_tells_what_is_missing()
    {
        var item = Item("", "<p>Läs detta.</p>");
        var whole = Package(("imsmanifest.xml", Manifest), ("a.xml", item), ("b.xml", "inte XML"));
        var missing = Package(("imsmanifest.xml", Manifest));
        var bare = Package(("a.xml", item), ("c.xml", item));
        Assert.Multiple(() =>
        {
            Assert.That(QuestionFormats.Default.Recognise(whole, "")?.Id, Is.EqualTo("qti21"));
            Assert.That(new Qti21Format().Read(whole, AllTypes.Options).Questions, Has.Count.EqualTo(1));
            Assert.That(new Qti21Format().Read(missing, AllTypes.Options).Problems.Select(problem => problem.Code), Is.EqualTo(new[] { "qti-file-missing" }));
            Assert.That(new Qti21Format().Read(bare, AllTypes.Options).Questions.Select(question => question.Id), Is.EqualTo(new[] { "import.x", "import.x-2" }));
        });
    }

    private static FormatReading Read(string item) => new Qti21Format().Read(Encoding.UTF8.GetBytes(item), AllTypes.Options);

    private static string Item(string declarations, string body) =>
        $"""<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="x" title="T">{declarations}<itemBody>{body}</itemBody></assessmentItem>""";

    private static byte[] Package(params (string Name, string Text)[] parts) =>
        ZipFile.Of(parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Text))));
}
