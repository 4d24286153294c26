using Lms.Core.Content.Writing;

namespace Lms.Core.Authoring.Courses.Edits;

/// <summary>A part taken away. It can be undone.</summary>
/// <param name="Kind">What kind of part.</param>
/// <param name="Id">Which; a picture's is its path.</param>
public sealed record PartRemoved(PartKind Kind, string Id) : CourseEdit
{
    /// <inheritdoc/>
    public override string Step => $"remove:{Kind}:{Id}";

    /// <inheritdoc/>
    public override Outcome<CourseManuscript> Apply(CourseManuscript course)
    {
        ArgumentNullException.ThrowIfNull(course);
        switch (Kind)
        {
            case PartKind.Module when course.Modules.Any(module => module.Id == Id):
                return course.Modules.Count == 1 ? CourseRefusals.LastModule : course.Counted(course.Modules.Where(module => module.Id != Id));
            case PartKind.Lesson when course.Lessons.Any(lesson => lesson.Id == Id):
                return course.Counted(course.Modules.Select(module => module with { Lessons = [.. module.Lessons.Where(lesson => lesson.Id != Id)] }));
            case PartKind.Quiz when course.Quizzes.Any(quiz => quiz.Id == Id):
                var quizzes = course.Quizzes.Where(quiz => quiz.Id != Id).ToList();
                return course with
                {
                    Quizzes = quizzes,
                    Exam = course.Exam == Id ? null : course.Exam,
                    Questions = [.. course.Questions.Where(picked => quizzes.Exists(quiz => quiz.MayHold(picked.Source)))],
                };
            case PartKind.Asset when course.Assets.ContainsKey(Id):
                return course with { Assets = course.Assets.Where(asset => asset.Key != Id).ToDictionary(asset => asset.Key, asset => asset.Value) };
            default:
                return CourseRefusals.Gone;
        }
    }
}
