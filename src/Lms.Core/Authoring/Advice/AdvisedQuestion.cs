using Lms.Core.Html;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Advice;

/// <summary>A question in words, as the rules look at it.</summary>
internal sealed class AdvisedQuestion
{
    public AdvisedQuestion(QuestionSource source, string language)
    {
        Source = source;
        Language = language;
        Stem = ReadableText.Of(source.Prompt.In(language));
        Options = [.. source.Choices.Select((choice, index) => new AdvisedOption(index + 1, ReadableText.Of(choice.Text.In(language)), choice)).Where(option => option.Text.Length > 0)];
    }

    public QuestionSource Source { get; }

    public string Language { get; }

    public bool IsEnglish => Language.StartsWith("en", StringComparison.Ordinal);

    /// <summary>The words of the question.</summary>
    public string Stem { get; }

    /// <summary>The options that say something.</summary>
    public IReadOnlyList<AdvisedOption> Options { get; }

    /// <summary>True when one chooses among options that are read against each other.</summary>
    public bool IsChoice => Source.Type == "multiple-choice";

    /// <summary>The only right option; null when there is none or several.</summary>
    public AdvisedOption? OnlyRight => IsChoice && Options.Where(option => option.IsRight).ToList() is [var only] ? only : null;

    public IReadOnlyList<AdvisedOption> Wrong => [.. Options.Where(option => !option.IsRight)];

    /// <summary>The words of a text, lower case.</summary>
    public static IReadOnlyList<string> WordsOf(string text) => Readability.WordsOf(text);
}
