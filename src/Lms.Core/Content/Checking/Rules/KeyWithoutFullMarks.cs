using Lms.Core.Quizzes;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>The key of each question must be reachable, in each language that it is told in.</summary>
internal sealed class KeyWithoutFullMarks() : CheckRule(new ContentRule("key-without-full-marks", CheckSeverity.Error))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from source in module.Questions
        let question = module.Make(source)
        where question is { Assessment: Assessment.Automatic }
        let wrong = module.Languages.FirstOrDefault(language => question.Assess(question.Admit(question.CorrectResponseIn(language))) != Grade.Full)
        where wrong is not null
        select Tell(
            module.PlaceOf(source, wrong),
            $"{CheckedModule.NameOf(source)}: det rätta svaret ger inte full poäng. Se över vad varje alternativ är värt.",
            $"{CheckedModule.NameOf(source)}: the right answer does not earn full marks. Look at what each option is worth.");
}
