using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Authoring.Bank;

/// <summary>The bank's words for people.</summary>
/// <param name="page">Knows the language.</param>
/// <param name="types">For the types' names.</param>
internal sealed class BankWords(LmsPage page, QuestionTypes types)
{
    internal static readonly IReadOnlyDictionary<BankTagKind, Text> Kinds = new Dictionary<BankTagKind, Text>
    {
        [BankTagKind.Competence] = new("Kompetens", "Competence"),
        [BankTagKind.Module] = new("Modul", "Module"),
        [BankTagKind.Difficulty] = new("Svårighet", "Difficulty"),
        [BankTagKind.Tag] = new("Märkning", "Label"),
    };

    internal string Title(BankQuestion question) =>
        question.Title.Length > 0 ? question.Title : page.Say("Utan text än", "No text yet");

    internal string Type(string name) => types.Find(name)?.Title.In(page.Language) ?? name;

    internal string Category(string category) => category.Length == 0
        ? page.Say("Utan kategori", "No category")
        : category.Replace("/", " › ", StringComparison.Ordinal);

    internal string Tag(BankTag tag) => tag.Kind == BankTagKind.Tag ? tag.Value : $"{page.Say(Kinds[tag.Kind])}: {tag.Value}";

    internal string State(BankQuestionState state) => page.Say(state switch
    {
        BankQuestionState.Draft => new("Utkast", "Draft"),
        BankQuestionState.Ready => new("Klar", "Ready"),
        _ => new Text("Utgången", "Retired"),
    });

    internal static string StateClass(BankQuestionState state) => state switch
    {
        BankQuestionState.Draft => "lms-badge--warm",
        BankQuestionState.Ready => "lms-badge--good",
        _ => "",
    };

    internal static string StateIcon(BankQuestionState state) => state switch
    {
        BankQuestionState.Draft => "edit",
        BankQuestionState.Ready => "check",
        _ => "folder",
    };

    /// <summary>"i 3 prov, 412 svar".</summary>
    internal string Usage(BankRow row)
    {
        if (row is { Quizzes: 0, Answers: 0 })
            return page.Say("Används inte", "Not used");
        var quizzes = page.Say($"i {row.Quizzes} prov", row.Quizzes == 1 ? "in 1 quiz" : $"in {row.Quizzes} quizzes");
        var more = row.Answers == BankRow.MostAnswers ? page.Say("minst ", "at least ") : "";
        return page.Say($"{quizzes}, {more}{row.Answers} svar", $"{quizzes}, {more}{row.Answers} {(row.Answers == 1 ? "answer" : "answers")}");
    }

    /// <summary>The day that a question runs out, when it has or soon will.</summary>
    internal (string Words, bool IsOver)? Expiry(DateOnly? until, DateOnly today)
    {
        if (until is not { } day || day >= today.AddDays(BankQuery.SoonDays))
            return null;
        var at = page.Visitor.Culture;
        var written = day.ToString("d MMMM yyyy", at);
        return day < today
            ? (page.Say($"Gällde till {written}", $"Was valid until {written}"), true)
            : (page.Say($"Gäller till {written}", $"Valid until {written}"), false);
    }
}
