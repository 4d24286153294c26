using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;

namespace Lms.AspNetCore.Quizzes;

/// <summary>An attempt as its learner may see it.</summary>
internal sealed record AttemptBody(
    Guid Id,
    string Quiz,
    string Title,
    int Number,
    AttemptState State,
    DateTimeOffset StartedAt,
    DateTimeOffset? DueAt,
    double? SecondsLeft,
    QuizNavigation Navigation,
    string? Current,
    IReadOnlyList<QuestionBody> Questions)
{
    internal static AttemptBody Of(AttemptView view, string language) => new(
        view.Attempt.Id.Value,
        new ItemKey(view.Attempt.CourseId, view.Attempt.QuizId).ToString(),
        view.Quiz.Title.In(language),
        view.Attempt.Number,
        view.Attempt.State,
        view.Attempt.StartedAt,
        view.Attempt.DueAt,
        view.SecondsLeft,
        view.Quiz.Navigation,
        view.Current,
        [.. view.Questions.Select(question => QuestionBody.Of(question, language))]);
}

/// <summary>A question with its saved answer.</summary>
internal sealed record QuestionBody(
    string Id, string Type, string Prompt, IReadOnlyList<FieldBody> Fields, IReadOnlyList<ToldBody> Told, long Seq, Response Value,
    DateTimeOffset? SavedAt, QuestionStanding State, bool AsksCertainty, int? Certainty, int? TriesLeft)
{
    internal static QuestionBody Of(QuestionView view, string language) => new(
        view.Id,
        view.Type,
        view.Prompt.In(language),
        [.. view.Fields.Select(field => new FieldBody(
            field.Name,
            field.Kind,
            field.Label.In(language),
            [.. field.Options.Select(option => new OptionBody(option.Id, option.Text.In(language)))]))],
        [.. view.Told.Select(line => new ToldBody(line.Kind, line.Text.In(language), line.Speaker.In(language), line.Mood.In(language)))],
        view.Sequence,
        view.Value,
        view.SavedAt,
        view.Standing,
        view.AsksCertainty,
        view.Certainty,
        view.TriesLeft);
}

/// <summary>A field to fill in.</summary>
internal sealed record FieldBody(string Name, FieldKind Kind, string Label, IReadOnlyList<OptionBody> Options);

/// <summary>An option of a field.</summary>
internal sealed record OptionBody(string Id, string Text);

/// <summary>What a question has told in answer to what was chosen so far.</summary>
internal sealed record ToldBody(ToldKind Kind, string Text, string Speaker, string Mood);
