using System.Globalization;
using Lms.Core.Content.Yaml;
using Lms.Core.Html;
using Lms.Core.Quizzes;

namespace Lms.Core.Content;

/// <summary>Reads what a learner may see of an attempt, and when, and what is said of the whole.</summary>
internal static class QuizReviewReader
{
    private const string All = "all";
    private const string None = "none";
    private const ReviewItems OfAnswers = ReviewItems.Specific | ReviewItems.General | ReviewItems.RightAnswer;

    internal static readonly (string Name, ReviewItems Item)[] Items =
    [
        ("answer", ReviewItems.Answer),
        ("correctness", ReviewItems.Correctness),
        ("mark", ReviewItems.Mark),
        ("specific", ReviewItems.Specific),
        ("general", ReviewItems.General),
        ("right-answer", ReviewItems.RightAnswer),
        ("overall", ReviewItems.Overall),
    ];

    public static Quiz Read(YamlRecord yaml, Quiz quiz)
    {
        if (yaml.Has("review") && yaml.Has("review-matrix"))
            yaml.Report("review", "review-twice", "Skriv antingen review eller review-matrix, inte både och.", "Write either review or review-matrix, not both.");
        return quiz with
        {
            Review = yaml.Word("review", "after-submission", "after-submission", "marks-only", "after-pass") switch
            {
                "marks-only" => ReviewPolicy.MarksOnly,
                "after-pass" => ReviewPolicy.AfterPass,
                _ => ReviewPolicy.AfterSubmission,
            },
            Matrix = yaml.Record("review-matrix") is { } matrix ? Matrix(matrix, quiz) : null,
            Bands = Bands(yaml),
        };
    }

    private static ReviewMatrix Matrix(YamlRecord yaml, Quiz quiz)
    {
        var matrix = new ReviewMatrix
        {
            During = Moment(yaml, "during"),
            RightAfter = Moment(yaml, "right-after"),
            Later = Moment(yaml, "later"),
            AfterClose = Moment(yaml, "after-close"),
        };
        yaml.RefuseOthers();
        if (quiz.Closes is null && yaml.Has("after-close"))
            yaml.Report("after-close", "setting-senseless", "after-close kommer aldrig, för provet stänger inte. Skriv closes också, eller ta bort after-close.", "after-close never comes, for the quiz does not close. Write closes as well, or remove after-close.");
        return matrix;
    }

    private static ReviewItems Moment(YamlRecord yaml, string name)
    {
        var words = yaml.TextOrTexts(name);
        if (words is [] or [All])
            return ReviewItems.All;
        if (words is [None])
            return ReviewItems.None;
        var items = ReviewItems.None;
        foreach (var word in words)
        {
            if (Items.FirstOrDefault(item => item.Name == word) is { Name: not null } known)
                items |= known.Item;
            else
                yaml.Report(name, "setting-wrong", $"”{word}” går inte att visa. Skriv all, none eller välj bland: {Choices}.", $"“{word}” is nothing to show. Write all, none or choose among: {Choices}.");
        }

        if ((items & OfAnswers) != ReviewItems.None && !items.HasFlag(ReviewItems.Answer))
            yaml.Report(name, "review-needs-answer", "specific, general och right-answer visas vid frågan. Lägg till answer.", "specific, general and right-answer are shown with the question. Add answer.");
        return items;
    }

    private static string Choices => string.Join(", ", Items.Select(item => item.Name));

    private static List<FeedbackBand> Bands(YamlRecord yaml)
    {
        var bands = new List<FeedbackBand>();
        foreach (var record in yaml.Records("bands"))
        {
            var from = From(record);
            var band = new FeedbackBand(from ?? 0, record.Local("text").Map((_, markdown) => InlineMarkdown.ToHtml(markdown)));
            record.RefuseOthers();
            if (from is not null && bands.Exists(other => other.From == from))
                record.Report("from", "band-twice", "Två omdömen börjar på samma resultat. Ge dem olika from.", "Two comments begin at the same result. Give them different values of from.");
            bands.Add(band);
        }

        return bands;
    }

    private static decimal? From(YamlRecord record)
    {
        if (record.Text("from") is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var from) && from is >= 0 and <= 1)
            return from;
        record.Report("from", "setting-wrong", "from ska vara från 0 till 1, till exempel 0.8.", "from must be from 0 to 1, such as 0.8.");
        return null;
    }
}
