using Lms.Core.Quizzes;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>Nothing is earned by not answering.</summary>
internal sealed class MarksForBlank() : CheckRule(new ContentRule("marks-for-blank", CheckSeverity.Error))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from source in module.Questions
        let question = module.Make(source)
        where question is not null && question.Assess(Response.Blank) != Grade.None
        select Tell(
            module.PlaceOf(source, module.Languages[0]),
            $"{CheckedModule.NameOf(source)}: ett tomt svar ger poäng. Se till att minst ett val måste göras.",
            $"{CheckedModule.NameOf(source)}: a blank answer earns marks. See to it that at least one choice must be made.");
}
