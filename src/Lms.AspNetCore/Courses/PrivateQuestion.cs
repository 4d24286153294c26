using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;

namespace Lms.AspNetCore.Courses;

/// <summary>
/// A question of a private self-test. Its key stands in the page, because it is marked in the browser and nothing of
/// it may reach the server.
/// </summary>
/// <param name="Ordinal">1 for the first question.</param>
/// <param name="Prompt">The question, HTML.</param>
/// <param name="Fields">What the learner fills in, in the order shown.</param>
/// <param name="Key">Right values by field name.</param>
/// <param name="Explanations">Feedback by field name and option id, HTML.</param>
/// <param name="RightWords">The right answer in words, plain text.</param>
/// <param name="Feedback">General feedback, HTML.</param>
internal sealed record PrivateQuestion(
    int Ordinal,
    LocalText Prompt,
    IReadOnlyList<QuestionField> Fields,
    Response Key,
    IReadOnlyDictionary<(string Field, string Option), LocalText> Explanations,
    string RightWords,
    LocalText Feedback)
{
    /// <summary>True when the browser can tell right from wrong; free text the learner compares with the answer.</summary>
    internal bool Markable => Fields.All(asked => asked.Kind != FieldKind.Text);

    /// <summary>What the right answer is told, HTML; null when nothing is.</summary>
    internal LocalText? Why { get; private init; }

    /// <summary>Why a row belongs where it does, HTML: what a wrong choice there is told. Null when nothing is.</summary>
    internal LocalText? WhyOf(QuestionField field) => Explanations
        .Where(told => told.Key.Field == field.Name)
        .Select(told => told.Value)
        .FirstOrDefault();

    /// <summary>The questions of a private self-test, in the same order each time: there is no attempt to remember one.</summary>
    internal static IReadOnlyList<PrivateQuestion> Of(Course course, Quiz quiz, QuestionTypes types, string language) =>
    [
        .. AttemptPlanner.Plan(course, quiz, types, new Random(0))
            .Select(planned => (planned, question: types.Find(course, planned.Question)))
            .Where(pair => pair.question is not null)
            .Select((pair, index) => Of(pair.question!, pair.planned, index + 1, language)),
    ];

    private static PrivateQuestion Of(Question question, PlannedQuestion planned, int ordinal, string language) => new(
        ordinal,
        question.Source.Prompt,
        [.. question.Fields.Select(field => Ordered(field, planned))],
        question.CorrectResponseIn(language),
        question.Fields
            .SelectMany(field => field.Options.Select(option => (
                Key: (field.Name, option.Id),
                Texts: question.FeedbackFor(Response.Of(field.Name, option.Id)))))
            .Where(pair => pair.Texts.Count > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Texts[0]),
        question.Summarise(question.CorrectResponseIn(language), language),
        question.Source.Feedback)
    {
        Why = question.FeedbackFor(question.CorrectResponseIn(language)) is [var why, ..] ? why : null,
    };

    private static QuestionField Ordered(QuestionField field, PlannedQuestion planned) =>
        planned.Orders.TryGetValue(field.Name, out var order)
            ? field with { Options = [.. field.Options.OrderBy(option => Place(order, option.Id))] }
            : field;

    private static int Place(IReadOnlyList<string> order, string id) => order.TakeWhile(one => one != id).Count();
}
