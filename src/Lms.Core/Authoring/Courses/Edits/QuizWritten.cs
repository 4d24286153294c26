using Lms.Core.Authoring.Bank;
using Lms.Core.Content.Writing;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Courses.Edits;

/// <summary>A self-test or exam with its questions and settings.</summary>
/// <param name="Quiz">The quiz; one without an id is added.</param>
/// <param name="Added">Copies of bank questions that it asks; they replace earlier copies with the same id.</param>
/// <param name="Stamp">Of the quiz that the change builds on; null for a new one, or to write over whatever is there.</param>
public sealed record QuizWritten(Quiz Quiz, IReadOnlyList<PickedQuestion> Added, string? Stamp) : CourseEdit
{
    /// <inheritdoc/>
    public override string Step => "quiz:" + Quiz.Id;

    /// <inheritdoc/>
    public override Outcome<CourseManuscript> Apply(CourseManuscript course)
    {
        ArgumentNullException.ThrowIfNull(course);
        var quiz = Quiz with
        {
            Title = Quiz.Title.Tidy(course),
            Information = [],
            Sections = [.. Quiz.Sections.Select(section => section with { Title = section.Title.Tidy(course), Text = section.Text.Tidy(course) })],
            Bands = [.. Quiz.Bands.Select(band => band with { Text = band.Text.Tidy(course) })],
        };
        if (ManuscriptEdits.TitleFault(quiz.Title) is { } fault)
            return fault;
        var there = course.Quizzes.FirstOrDefault(one => one.Id == quiz.Id);
        if (quiz.Id.Length > 0 && there is null)
            return CourseRefusals.Gone;
        if (there is not null && Stamp is not null && PartStamp.Of(there) != Stamp && PartStamp.Of(there) != PartStamp.Of(quiz))
            return CourseRefusals.ChangedByOther;
        if (there is null)
            quiz = quiz with { Id = ManuscriptEdits.NewId(quiz.Title, quiz.Kind == QuizKind.Exam ? "prov" : "sjalvtest", course.Quizzes.Select(one => one.Id)) };
        var written = course with
        {
            Quizzes = there is null ? [.. course.Quizzes, quiz] : course.Quizzes.With(one => one.Id == quiz.Id, _ => quiz),
            Exam = course.Exam ?? (quiz.Kind == QuizKind.Exam ? quiz.Id : null),
        };

        // A copy that no quiz may ask any more is dropped, so that what is published is what is seen here.
        var ids = Added.Select(picked => picked.Source.Id).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<PickedQuestion> asked = [.. course.Questions.Where(picked => !ids.Contains(picked.Source.Id)).Concat(Added)
            .Where(picked => written.Quizzes.Any(one => one.MayHold(picked.Source)))];
        var pictures = BankPicture.HashesOf(asked.Select(picked => picked.Source)).Where(picture => !course.Assets.ContainsKey(picture.Key)).ToList();
        return written with
        {
            Questions = asked,
            Assets = pictures.Count == 0 ? course.Assets : course.Assets.Concat(pictures).OrderBy(asset => asset.Key, StringComparer.Ordinal).ToDictionary(),
        };
    }
}
