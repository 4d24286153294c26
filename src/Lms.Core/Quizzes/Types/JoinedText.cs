namespace Lms.Core.Quizzes.Types;

/// <summary>Several texts as one.</summary>
internal static class JoinedText
{
    /// <summary>The texts that say something, one a line, in every language that any of them has.</summary>
    /// <param name="texts">HTML within a paragraph.</param>
    public static LocalText Lines(IReadOnlyList<LocalText> texts)
    {
        List<LocalText> said = [.. texts.Where(text => !text.IsEmpty)];
        return said switch
        {
            [] => LocalText.Empty,
            [var only] => only,
            _ => new(said.SelectMany(text => text.ByLanguage.Keys).Distinct()
                .ToDictionary(language => language, language => string.Join("<br>", said.Select(text => text.In(language))))),
        };
    }
}
