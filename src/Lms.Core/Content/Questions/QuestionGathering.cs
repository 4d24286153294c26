using Lms.Core.Quizzes;

namespace Lms.Core.Content.Questions;

/// <summary>Gives each question that is made of others copies of them, so that a published version holds all that it asks.</summary>
internal static class QuestionGathering
{
    /// <param name="questions">Every question.</param>
    /// <param name="types">Says what gathers what.</param>
    public static IReadOnlyList<QuestionSource> Gather(IReadOnlyList<QuestionSource> questions, QuestionTypes types) =>
        [.. questions.Select(source => types.Find(source.Type) is { } type
            && questions.Where(other => other.Id != source.Id && source.Parts.All(part => part.Id != other.Id) && type.Gathers(source, other)).ToList() is { Count: > 0 } gathered
                ? source with { Parts = [.. source.Parts, .. gathered] }
                : source)];
}
