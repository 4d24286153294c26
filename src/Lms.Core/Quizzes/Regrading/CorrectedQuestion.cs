namespace Lms.Core.Quizzes.Regrading;

/// <summary>A question as it was asked, with the key of another version of it.</summary>
public static class CorrectedQuestion
{
    /// <summary>Puts another version's key to a question. Answers name options by tokens that each publication draws anew, so options are matched by their authors' ids.</summary>
    /// <param name="asked">The question as it was asked.</param>
    /// <param name="mended">The same question in the version whose key is to count.</param>
    /// <param name="types">The host's question types.</param>
    /// <returns>The question; null when other fields or options were asked than the mended one has.</returns>
    public static Question? Of(Question asked, Question mended, QuestionTypes types)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(mended);
        ArgumentNullException.ThrowIfNull(types);
        if (asked.Source.Type != mended.Source.Type)
            return null;
        return types.Read(WithTokens(mended.Source, asked.Source), (_, _) => { }) is { } corrected && AsksTheSame(asked, corrected) ? corrected : null;
    }

    private static QuestionSource WithTokens(QuestionSource mended, QuestionSource asked)
    {
        var choices = asked.Choices.ToLookup(choice => choice.AuthorId, StringComparer.Ordinal);
        var parts = asked.Parts.ToLookup(part => part.Id, StringComparer.Ordinal);
        return mended with
        {
            Choices = [.. mended.Choices.Select(choice => choices[choice.AuthorId].FirstOrDefault() is { } same
                ? choice with { Id = same.Id, MatchId = same.MatchId }
                : choice)],
            Parts = [.. mended.Parts.Select(part => parts[part.Id].FirstOrDefault() is { } same ? WithTokens(part, same) : part)],
        };
    }

    private static bool AsksTheSame(Question asked, Question corrected) =>
        asked.Fields.Count == corrected.Fields.Count
        && asked.Fields.All(field => corrected.Fields.Any(other =>
            other.Name == field.Name && other.Kind == field.Kind
            && field.Options.Select(option => option.Id).ToHashSet(StringComparer.Ordinal).SetEquals(other.Options.Select(option => option.Id))));
}
