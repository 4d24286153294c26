using System.Text;
using System.Xml.Linq;
using Lms.Core.Quizzes;
using Lms.Formats.MoodleXml.Types;
using Lms.Formats.Writing;

namespace Lms.Formats.MoodleXml;

/// <summary>Writes questions as Moodle’s question bank reads them.</summary>
/// <param name="options">How the file is written.</param>
internal sealed class MoodleWriter(FormatWritingOptions options)
{
    private const HeldParts Held = HeldParts.Category | HeldParts.Feedback | HeldParts.ChoiceFeedback | HeldParts.Weights | HeldParts.Hints | HeldParts.Penalty | HeldParts.Tags;

    private readonly LossList losses = new(options.Picture is null ? Held : Held | HeldParts.Picture, options);

    public IReadOnlyList<FormatLoss> Losses => losses.All;

    public byte[] Write(IReadOnlyList<QuestionSource> questions)
    {
        var quiz = new XElement("quiz");
        var category = "";
        foreach (var question in questions)
        {
            if (Write(question) is not { } written)
            {
                losses.LeftOut(question);
                continue;
            }

            if (question.Category != category || quiz.IsEmpty)
                quiz.Add(MoodleElements.Category(category = question.Category));
            quiz.Add(written);
        }

        using var file = new MemoryStream();
        using (var writer = System.Xml.XmlWriter.Create(file, new System.Xml.XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false, NewLineHandling = System.Xml.NewLineHandling.Entitize }))
            new XDocument(quiz).Save(writer);
        return file.ToArray();
    }

    private XElement? Write(QuestionSource question)
    {
        // A hot spot becomes options, and the others' neighbours keep their texts, so the picture goes along.
        var near = Neighbours.Of(question, options.Language, losses) ?? question;
        var elements = new MoodleElements(near, options);
        var written = near.Type switch
        {
            "multiple-choice" => ChoiceWriters.MultipleChoice(elements, losses),
            "true-false" => ChoiceWriters.TrueFalse(elements),
            "short-answer" => ChoiceWriters.ShortAnswer(elements),
            "matching" => ChoiceWriters.Matching(elements, losses),
            "numerical" => NumberWriter.Write(elements, losses),
            "essay" => TextWriters.Essay(elements),
            "information" => elements.Begin("description"),
            "ordering" => TextWriters.Ordering(elements),
            "cloze" => ClozeWriter.Write(elements, losses),
            "drag-words" => GapTextWriter.Write(elements, "ddwtos", "dragbox", losses),
            "gap-select" => GapTextWriter.Write(elements, "gapselect", "selectoption", losses),
            _ => null,
        };
        if (written is not null)
            losses.Compare(near);
        return written;
    }
}
