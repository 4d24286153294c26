using Lms.Core.Courses;
using Lms.Core.Quizzes;

namespace Lms.Core.Content.Checking;

/// <summary>Every text of a course, with where it stands.</summary>
/// <param name="module">The module.</param>
internal sealed class ModuleTexts(CheckedModule module)
{
    /// <summary>What learners meet of a course.</summary>
    public IEnumerable<PlacedText> Of(Course course) =>
        About(course).Concat(Lessons(course)).Concat(course.Questions.SelectMany(question => Question(question, language => module.PlaceOf(question, language)))).Where(found => !found.Text.IsEmpty);

    /// <summary>The texts of its questions alone.</summary>
    public static IEnumerable<LocalText> OfQuestions(Course course) =>
        course.Questions.SelectMany(question => Question(question, _ => default)).Select(found => found.Text);

    private IEnumerable<PlacedText> About(Course course)
    {
        yield return Listed("title", course.Title);
        yield return Listed("summary", course.Summary);
        foreach (var quiz in course.Quizzes)
            yield return Listed("title", quiz.Title);
        foreach (var part in course.Modules)
        {
            yield return Listed("title", part.Title);
            foreach (var objective in part.Objectives)
                yield return Listed("objectives", objective);
        }

        foreach (var term in course.Glossary)
        {
            yield return Listed("term", term.Term, GlossaryReader.Path);
            yield return Listed("definition", term.Definition, GlossaryReader.Path);
        }
    }

    private IEnumerable<PlacedText> Lessons(Course course)
    {
        foreach (var lesson in module.Lessons.Where(lesson => lesson.Course == course))
        {
            yield return new("title", lesson.Lesson.Title, language => (lesson.Files.FirstOrDefault(file => file.Language == language) ?? lesson.Files[0]).Path is var path ? (path, module.LineOf(path, "title:")) : default);
            for (var at = 0; at < lesson.Lesson.Blocks.Count; at++)
            {
                var (place, block) = (at, lesson.Lesson.Blocks[at]);
                foreach (var text in block.Settings.Values.Concat(block.Items).Prepend(block.Html))
                    yield return new(block.Kind, text, language => lesson.PlaceOf(place, language));
            }
        }
    }

    private static IEnumerable<PlacedText> Question(QuestionSource question, Func<string, (string Path, int Line)> place)
    {
        var name = CheckedModule.NameOf(question);
        List<LocalText> texts = [question.Prompt, question.Feedback, .. question.Hints];
        if (question.Picture is { } picture)
            texts.Add(picture.Alt);
        texts.AddRange(question.Choices.SelectMany(choice => new[] { choice.Text, choice.Match, choice.Feedback }));
        return texts.Select(text => new PlacedText(name, text, place)).Concat(question.Parts.SelectMany(part => Question(part, place)));
    }

    private PlacedText Listed(string name, LocalText text, string path = ModuleReader.ManifestPath) =>
        new(name, text, language => (path, module.LineOf(path, text.In(language))));
}
