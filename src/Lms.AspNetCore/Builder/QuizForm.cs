using System.Globalization;
using Lms.Core;
using Lms.Core.Quizzes;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Builder;

/// <summary>Reads a quiz from the builder's form. What cannot be read stays as it was, and is told.</summary>
/// <param name="form">The form.</param>
/// <param name="languages">The course's languages.</param>
internal sealed class QuizForm(IFormCollection form, IReadOnlyList<string> languages)
{
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    private readonly List<Text> faults = [];

    /// <summary>Fields that could not be read.</summary>
    public IReadOnlyList<Text> Faults => faults;

    /// <summary>The name of a section's field.</summary>
    public static string Of(int section, string name) => string.Create(CultureInfo.InvariantCulture, $"a{section}-{name}");

    /// <summary>The quiz as it is in the form.</summary>
    /// <param name="quiz">The quiz as it is stored.</param>
    public Quiz Read(Quiz quiz)
    {
        var sections = Enumerable.Range(0, Math.Clamp(Number("avsnitt", 1, 50, 1, new("Antal avsnitt", "Number of sections")), 1, 50)).Select(Section).ToList();
        var ids = sections.SelectMany(section => section.Questions).Distinct().ToList();
        quiz = quiz with
        {
            Title = LocalField.Read(form, "titel", languages),
            Behaviour = One("satt", quiz.Behaviour),
            AllRequired = form["kravs"] == "alla",
            Required = form["kravs"] == "alla" ? [] : [.. ids.Where(id => form["kravs-" + id] == "ja")],
            Points = ids.Select(id => (Id: id, Worth: Worth(id, quiz))).Where(one => one.Worth != 1).ToDictionary(one => one.Id, one => one.Worth),
            PassMark = quiz.Kind == QuizKind.Exam ? Percent("godkant", quiz.PassMark ?? 0.8m, new("Gräns för godkänt", "Pass mark")) : null,
        };
        return WithReview(WithRules(WithSections(quiz, sections)));
    }

    /// <summary>The quiz with its sections; one without words of its own is the quiz itself.</summary>
    public static Quiz WithSections(Quiz quiz, IReadOnlyList<QuizSection> sections) => sections is [{ Title.IsEmpty: true, Text.IsEmpty: true } only]
        ? quiz with { Sections = [], Questions = only.Questions, Draw = only.Draw, Shuffle = only.Shuffle }
        : quiz with { Sections = sections, Questions = [], Draw = [], Shuffle = false };

    private QuizSection Section(int index) => new()
    {
        Title = LocalField.Read(form, Of(index, "titel"), languages),
        Text = LocalField.Read(form, Of(index, "text"), languages),
        Questions = [.. form[Of(index, "fraga")].OfType<string>()],
        Draw = [.. form[Of(index, "kategori")].OfType<string>().Zip(form[Of(index, "antal")].OfType<string>(), Draw)],
        Shuffle = form[Of(index, "blanda")] == "ja",
    };

    private QuizDraw Draw(string category, string count) => new(category, Read(count, 1, 1_000, 1, new("Antal slumpade frågor", "Number of random questions")));

    private Quiz WithRules(Quiz quiz) => quiz with
    {
        Attempts = Number("forsok", 0, 100, quiz.Attempts, new("Antal försök", "Number of attempts")),
        GradeMethod = Enum.TryParse<GradeMethod>(form["raknas"], out var method) && Enum.IsDefined(method) ? method : quiz.GradeMethod,
        DelayMinutes = Number("vanta", 0, 525_600, quiz.DelayMinutes, new("Minuter mellan försök", "Minutes between attempts")),
        BuildsOnLast = form["bygg"] == "ja",
        Navigation = form["ordning"] == "en" ? QuizNavigation.Sequential : QuizNavigation.Free,
        TimeLimitMinutes = Number("tid", 0, 1_440, quiz.TimeLimitMinutes, new("Tidsgräns", "Time limit")),
        Opens = Time("oppnar", quiz.Opens, new TimeOnly(0, 0), new("Öppnar", "Opens")),
        Markers = form["bedomare"] == "2" ? 2 : 1,
        MarkersApart = form.ContainsKey("isar") ? Percent("isar", quiz.MarkersApart, new("Skillnad mellan bedömare", "Difference between markers")) : quiz.MarkersApart,
        Closes = Time("stanger", quiz.Closes, new TimeOnly(23, 59), new("Stänger", "Closes")),
    };

    private Quiz WithReview(Quiz quiz)
    {
        var detailed = form["visa"] == "Matrix";
        return quiz with
        {
            Review = Enum.TryParse<ReviewPolicy>(form["visa"], out var review) && Enum.IsDefined(review) ? review : quiz.Review,
            Matrix = detailed
                ? new ReviewMatrix { During = Items("During"), RightAfter = Items("RightAfter"), Later = Items("Later"), AfterClose = quiz.Closes is null ? ReviewItems.All : Items("AfterClose") }
                : null,
            Bands = [.. Enumerable.Range(0, Math.Clamp(Number("omdomen", 0, 20, 0, new("Antal omdömen", "Number of comments")), 0, 20))
                .Select(index => string.Create(CultureInfo.InvariantCulture, $"o{index}"))
                .Select(name => (Name: name, Text: LocalField.Read(form, name, languages)))
                .Where(one => !one.Text.IsEmpty)
                .Select(one => new FeedbackBand(Percent(one.Name + "-fran", 0, new("Från resultat", "From a result of")), one.Text))],
        };
    }

    private ReviewItems Items(string moment) => form["m-" + moment].OfType<string>()
        .Select(word => Enum.TryParse<ReviewItems>(word, out var item) ? item & ReviewItems.All : ReviewItems.None)
        .Aggregate(ReviewItems.None, (all, item) => all | item);

    private decimal Worth(string question, Quiz quiz)
    {
        if (!form.TryGetValue("poang-" + question, out var written))
            return quiz.PointsOf(question);
        if (Decimal(written.ToString(), out var worth) && worth is > 0 and <= 1_000)
            return worth;
        faults.Add(new("Poäng: skriv ett tal större än 0.", "Points: write a number above 0."));
        return quiz.PointsOf(question);
    }

    private decimal Percent(string name, decimal otherwise, Text what)
    {
        if (Decimal(form[name].ToString().Replace("%", "", StringComparison.Ordinal), out var percent) && percent is >= 0 and <= 100)
            return percent / 100;
        faults.Add(new($"{what.Swedish}: skriv procent, 0–100.", $"{what.English}: write per cent, 0–100."));
        return otherwise;
    }

    private int Number(string name, int least, int most, int otherwise, Text what) => Read(form[name].ToString(), least, most, otherwise, what);

    private int Read(string written, int least, int most, int otherwise, Text what)
    {
        if (written.Trim().Length == 0)
            return least;
        if (int.TryParse(written.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        faults.Add(new($"{what.Swedish}: skriv ett heltal, {least}–{most}.", $"{what.English}: write a whole number, {least}–{most}."));
        return otherwise;
    }

    private DateTime? Time(string name, DateTime? otherwise, TimeOnly clock, Text what)
    {
        var written = form[name].ToString().Trim();
        if (written.Length == 0)
            return null;
        if (DateTime.TryParseExact(written, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return written.Length == 10 ? DateOnly.FromDateTime(time).ToDateTime(clock) : time;
        faults.Add(new($"{what.Swedish}: skriv datum och tid, till exempel 2026-12-24 15:00.", $"{what.English}: write a date and a time, such as 2026-12-24 15:00."));
        return otherwise;
    }

    private static bool Decimal(string written, out decimal number) =>
        decimal.TryParse(written.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private string One(string name, string otherwise) => form[name].ToString() is { Length: > 0 } value ? value : otherwise;
}
