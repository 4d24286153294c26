using System.Text.Json;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Gift;
using Lms.Core.Quizzes.Types.Essay;
using Lms.Core.Quizzes.Types.Information;
using Lms.Core.Quizzes.Types.Matching;
using Lms.Core.Quizzes.Types.MultipleChoice;
using Lms.Core.Quizzes.Types.Numerical;
using Lms.Core.Quizzes.Types.ShortAnswer;
using Lms.Core.Quizzes.Types.TrueFalse;

namespace Lms.Core.Tests.Quizzes.Gift;

/// <summary>Short ways to read GIFT in tests.</summary>
internal static class Gift
{
    public static readonly QuestionTypes Types =
        new([new MultipleChoiceType(), new TrueFalseType(), new ShortAnswerType(), new MatchingType(), new NumericalType(), new EssayType(), new InformationType()]);

    public static GiftFile Read(string text) => new GiftReader(Types).Read(text, "questions/prov.gift", "prov", "sv");

    public static QuestionSource One(string text)
    {
        var file = Read(text);
        Assert.That(file.Problems, Is.Empty);
        return file.Questions.Single();
    }

    /// <summary>Everything of the questions but their lines.</summary>
    public static string Json(IEnumerable<QuestionSource> questions) => JsonSerializer.Serialize(questions);

    /// <summary>The folder that the solution lies in.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Lms.Core.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Lms.Core.sln is nowhere above the tests.");
        return folder.FullName;
    }
}
