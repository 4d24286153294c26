using Lms.Core.Quizzes;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>Only what the key says gives full marks: every other option gives less.</summary>
internal sealed class OtherFullMarks() : CheckRule(new ContentRule("other-full-marks", CheckSeverity.Error))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from source in module.Questions
        let question = module.Make(source)
        where question is { Assessment: Assessment.Automatic, Source.Parts.Count: 0 } && (question.Fields.Count == 1 || question.Fields.All(field => field.Kind == FieldKind.One))
        from option in Others(question)
        select Tell(
            module.PlaceOf(source, module.Languages[0]),
            $"{CheckedModule.NameOf(source)}: ”{Words(option, module)}” ger full poäng, fast det inte är det rätta svaret. Se över vad alternativet är värt.",
            $"{CheckedModule.NameOf(source)}: “{Words(option, module)}” earns full marks although it is not the right answer. Look at what the option is worth.");

    private static IEnumerable<FieldOption> Others(Question question)
    {
        var right = question.Admit(question.CorrectResponse);
        return from field in question.Fields
               where field.Kind is FieldKind.One or FieldKind.Many
               let key = right.All(field.Name)
               from option in field.Options
               where !key.Contains(option.Id) && !IsRight(question, field, option, key)
               where question.Assess(question.Admit(With(right, field.Name, option.Id))) == Grade.Full
               select option;
    }

    // Two options that are both authored as wholly right, or that say the same, are no mistake of the key.
    private static bool IsRight(Question question, QuestionField field, FieldOption option, IReadOnlyList<string> key) =>
        question.Source.Choices.Any(choice => choice.Id == option.Id && choice.Fraction >= 1)
        || field.Options.Any(other => key.Contains(other.Id) && other.Text == option.Text);

    private static Response With(Response right, string field, string option) =>
        new(right.Fields.Where(pair => pair.Key != field).Append(new(field, [option])));

    private static string Words(FieldOption option, CheckedModule module) => PlainText.Of(option.Text.In(module.Languages[0]));
}
