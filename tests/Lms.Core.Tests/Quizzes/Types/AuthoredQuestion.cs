using Lms.Core.Content;
using Lms.Core.Content.Questions;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Tests.Content;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Core.Tests.Quizzes.Types;

/// <summary>Questions as authors write them, read with the types that the library ships.</summary>
internal static class AuthoredQuestion
{
    internal static readonly QuestionTypes Shipped =
        new(new ServiceCollection().AddLmsCore().Services.Select(service => service.ImplementationInstance).OfType<QuestionType>());

    /// <summary>The first question of a YAML text, with the tokens of a publication.</summary>
    internal static Question Read(string swedish, string? english = null)
    {
        var context = ReadFile(swedish, english);
        Assert.That(context.Faults.All, Is.Empty);
        var course = OptionTokens.Replace(SampleModule.Course() with { Questions = [.. context.Questions.Values] });
        return Shipped.Read(course.Questions[0], (code, _) => Assert.Fail(code))!;
    }

    /// <summary>Everything that is wrong with a YAML text.</summary>
    internal static IReadOnlyList<ContentProblem> Problems(string swedish, string? english = null) => ReadFile(swedish, english).Faults.All;

    internal static string Codes(string swedish, string? english = null) => string.Join(',', Problems(swedish, english).Select(problem => problem.Code).Distinct());

    /// <summary>The id of the option that shows these words in Swedish.</summary>
    internal static string Option(this Question question, string field, string words) =>
        question.Fields.Single(one => one.Name == field).Options.Single(option => PlainText.Of(option.Text.In("sv")) == words).Id;

    /// <summary>A response given in words.</summary>
    internal static Response Answer(this Question question, params IReadOnlyList<(string Field, string Words)> given) => new(given
        .GroupBy(one => one.Field)
        .Select(field => new KeyValuePair<string, IReadOnlyList<string>>(field.Key, [.. field.Select(one =>
            question.Fields.Single(asked => asked.Name == one.Field).Kind == FieldKind.Text ? one.Words : question.Option(one.Field, one.Words))])));

    private static ModuleContext ReadFile(string swedish, string? english)
    {
        var files = new Dictionary<string, string> { ["questions/egna.yaml"] = swedish };
        if (english is not null)
            files["questions/egna.en.yaml"] = english;
        var context = new ModuleContext(new TextFolder(files), new ContentFaults())
        {
            Assets = new Dictionary<string, string> { ["assets/receptionen.svg"] = "hash" },
            Languages = english is null ? ["sv"] : ["sv", "en"],
            BlockTypes = new Dictionary<string, BlockType>(),
            QuestionTypes = Shipped,
            Behaviours = SampleModule.Behaviours,
        };
        QuestionBankReader.Read(context);
        return context;
    }
}
