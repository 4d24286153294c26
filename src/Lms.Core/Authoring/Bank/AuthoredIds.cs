using Lms.Core.Content;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank;

/// <summary>Gives options the ids that their author gave them, in place of the tokens of a publication.</summary>
internal static class AuthoredIds
{
    /// <summary>The question as it was before any publication. Options without an id get one by place.</summary>
    public static QuestionSource Restore(QuestionSource source) => source with
    {
        Choices = [.. source.Choices.Select(Restore)],
        Parts = [.. source.Parts.Select(Restore)],
        Line = 0,
    };

    private static Choice Restore(Choice choice, int place)
    {
        var id = choice.AuthorId.Length > 0 ? choice.AuthorId : choice.Id.Length > 0 ? choice.Id : AuthorId.OfPlace(place);
        return choice with { Id = id, AuthorId = id, MatchId = choice.Match.IsEmpty ? "" : id + "-m" };
    }
}
