using Lms.Core;
using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>What a question earned, in words.</summary>
internal static class MarkWords
{
    private static readonly Text[] Tries =
    [
        new("första försöket", "first try"),
        new("andra försöket", "second try"),
        new("tredje försöket", "third try"),
        new("fjärde försöket", "fourth try"),
        new("femte försöket", "fifth try"),
    ];

    /// <summary>What follows the verdict, e.g. <c>, 0,67 av 1 poäng på andra försöket</c>; empty where the verdict says it all.</summary>
    internal static string Points(QuestionPart part, QuestionFeedback feedback)
    {
        if (feedback.Mark is not { } mark || feedback.Given.IsBlank)
            return "";
        if (part.Question.AsksCertainty)
            return ", " + Signed(part, mark);
        var tried = feedback.Try > 1 ? " " + Try(part, feedback.Try.Value) : "";
        return tried.Length > 0 || feedback.ByPerson ? $", {Of(part, mark)}{tried}" : "";
    }

    /// <summary>Points out of the question's, e.g. <c>0,67 av 1 poäng</c>.</summary>
    internal static string Of(QuestionPart part, decimal mark) => part.Question.AsksCertainty
        ? Signed(part, mark)
        : part.Say(
            $"{part.Points(mark)} av {part.Points(part.Question.Points)} poäng",
            $"{part.Points(mark)} of {part.Points(part.Question.Points)} {(part.Question.Points == 1 ? "point" : "points")}");

    private static string Signed(QuestionPart part, decimal mark) =>
        (mark > 0 ? "+" : mark < 0 ? "−" : "") + part.Points(Math.Abs(mark)) + part.Say(" poäng", Math.Abs(mark) == 1 ? " point" : " points");

    private static string Try(QuestionPart part, int number) => number <= Tries.Length
        ? part.Say("på ", "on the ") + Tries[number - 1].In(part.Language)
        : part.Say($"på försök {number}", $"on try {number}");
}
