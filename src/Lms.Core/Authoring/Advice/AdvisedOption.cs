using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Advice;

/// <summary>One option of a question that is looked at.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Text">Its words.</param>
/// <param name="Choice">As authored.</param>
internal sealed record AdvisedOption(int Number, string Text, Choice Choice)
{
    public bool IsRight => Choice.Fraction > 0;

    public string Where => $"choices/{Number}/text";
}
