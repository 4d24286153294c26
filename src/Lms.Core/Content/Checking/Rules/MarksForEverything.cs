using Lms.Core.Quizzes;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>Choosing everything must not be a way to pass.</summary>
internal sealed class MarksForEverything() : CheckRule(new ContentRule("marks-for-everything", CheckSeverity.Error))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from source in module.Questions
        let question = module.Make(source)
        where question is not null && question.Fields.Any(field => field.Kind == FieldKind.Many) && question.Assess(Everything(question)) == Grade.Full
        select Tell(
            module.PlaceOf(source, module.Languages[0]),
            $"{CheckedModule.NameOf(source)}: den som markerar allt får full poäng. Ge de felaktiga alternativen minuspoäng, eller lägg till ett fel svar.",
            $"{CheckedModule.NameOf(source)}: whoever marks everything gets full marks. Let wrong options cost marks, or add a wrong answer.");

    private static Response Everything(Question question) => new(question.Fields.Select(field =>
        new KeyValuePair<string, IReadOnlyList<string>>(field.Name, [.. field.Options.Select(option => option.Id)])));
}
