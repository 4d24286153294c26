using Lms.Core.Quizzes;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>The key of each question must be reachable.</summary>
internal sealed class KeyWithoutFullMarks() : CheckRule(new ContentRule("key-without-full-marks", CheckSeverity.Error))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from source in module.Questions
        let question = module.Make(source)
        where question is { Assessment: Assessment.Automatic } && question.Assess(question.Admit(question.CorrectResponse)) != Grade.Full
        select Tell(
            module.PlaceOf(source, module.Languages[0]),
            $"{CheckedModule.NameOf(source)}: det rätta svaret ger inte full poäng. Se över vad varje alternativ är värt.",
            $"{CheckedModule.NameOf(source)}: the right answer does not earn full marks. Look at what each option is worth.");
}
