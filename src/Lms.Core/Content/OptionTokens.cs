using System.Security.Cryptography;
using Lms.Core.Courses;
using Lms.Core.Quizzes;

namespace Lms.Core.Content;

/// <summary>
/// Replaces the authors' option ids, which often tell the key (<c>right</c>, or the place of a pair), by tokens that
/// say nothing. Each publication draws new ones.
/// </summary>
public static class OptionTokens
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Length = 8;

    /// <summary>The course with a random token in each choice's id and match id; <see cref="Choice.AuthorId"/> stays.</summary>
    /// <param name="course">The course as read, before it is stored.</param>
    public static Course Replace(Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return course with { Questions = [.. course.Questions.Select(Replace)] };
    }

    /// <summary>One question as it is once published.</summary>
    internal static QuestionSource Replace(QuestionSource question)
    {
        // Parts may show their options in one field together, so tokens are unique in the whole question.
        return Replace(question, new HashSet<string>(StringComparer.Ordinal));
    }

    private static QuestionSource Replace(QuestionSource question, HashSet<string> taken)
    {
        // A true/false question shows the same two words everywhere, so its ids tell nothing.
        if (question.Type == "true-false")
            return question;
        return question with
        {
            Parts = [.. question.Parts.Select(part => Replace(part, taken))],
            Choices = [.. question.Choices.Select(choice => choice with
            {
                Id = Next(taken),
                MatchId = choice.MatchId.Length == 0 ? "" : Next(taken),
            })],
        };
    }

    private static string Next(HashSet<string> taken)
    {
        string token;
        do
            token = RandomNumberGenerator.GetString(Alphabet, Length);
        while (!taken.Add(token));
        return token;
    }
}
