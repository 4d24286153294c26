using Lms.Core.Authoring.Advice;
using Lms.Core.Quizzes;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>The advice that the studio gives while a question is written. What learners are the worse for is a warning.</summary>
internal sealed class ItemAdvice() : CheckRule([.. QuestionAdviser.Codes.Select(code => new ContentRule(code, Heavy.Contains(code) ? CheckSeverity.Warning : CheckSeverity.Note))])
{
    private static readonly string[] Heavy =
        ["collecting-option", "missing-feedback", "negative-stem", "one-sided-statements", "overlapping-numbers", "picture-without-words", "same-option"];

    // Said of the question as such: once is enough, whatever the language.
    private static readonly string[] OfStructure = ["even-pairs", "few-options", "missing-feedback", "one-sided-statements"];

    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from source in module.Questions
        from language in module.WholeLanguages
        from note in QuestionAdviser.Advise(source, language)
        where language == module.Languages[0] || !OfStructure.Contains(note.Code)
        select Tell(
            Rules.First(rule => rule.Code == note.Code),
            module.PlaceOf(source, language),
            $"{CheckedModule.NameOf(source)}{Where(source, note.Where).Swedish}: {note.Text.Swedish}",
            $"{CheckedModule.NameOf(source)}{Where(source, note.Where).English}: {note.Text.English}");

    private static Text Where(QuestionSource source, string where) => where.Split('/') switch
    {
        ["choices", var number, "feedback"] => Feedback(Id(source, number)),
        ["choices", var number, ..] => new($", ”{Id(source, number)}”", $", “{Id(source, number)}”"),
        ["parts", var part, "choices", var number, "feedback"] => Feedback($"{Part(source, part)?.Id ?? part}/{Id(Part(source, part), number)}"),
        ["feedback"] => new(", återkopplingen", ", feedback"),
        ["picture", ..] => new(", bilden", ", picture"),
        _ => new("", ""),
    };

    private static Text Feedback(string id) => new($", återkopplingen till ”{id}”", $", feedback of “{id}”");

    private static QuestionSource? Part(QuestionSource source, string number) => At(source.Parts, number);

    private static string Id(QuestionSource? source, string number) => At(source?.Choices ?? [], number)?.AuthorId is { Length: > 0 } id ? id : number;

    private static T? At<T>(IReadOnlyList<T> list, string number)
        where T : class => int.TryParse(number, out var at) ? list.ElementAtOrDefault(at - 1) : null;
}
