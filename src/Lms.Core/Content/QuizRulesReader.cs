using System.Globalization;
using Lms.Core.Content.Yaml;
using Lms.Core.Quizzes;

namespace Lms.Core.Content;

/// <summary>Reads how often, how long and when a quiz may be taken.</summary>
internal static class QuizRulesReader
{
    private static readonly string[] Times = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm"];
    private static readonly string[] Again = ["grade-method", "delay", "build-on-last"];

    public static Quiz Read(YamlRecord yaml, Quiz quiz)
    {
        quiz = quiz with
        {
            Attempts = yaml.Number("attempts", 0, 100, 0),
            GradeMethod = yaml.Word("grade-method", "highest", "highest", "average", "first", "last") switch
            {
                "average" => GradeMethod.Average,
                "first" => GradeMethod.First,
                "last" => GradeMethod.Last,
                _ => GradeMethod.Highest,
            },
            DelayMinutes = yaml.Number("delay", 0, 525_600, 0),
            BuildsOnLast = yaml.Flag("build-on-last", false),
            Navigation = yaml.Word("navigation", "free", "free", "sequential") == "sequential" ? QuizNavigation.Sequential : QuizNavigation.Free,
            TimeLimitMinutes = yaml.Number("time-limit", 0, 1_440, 0),
            GraceSeconds = yaml.Number("grace", 0, 3_600, new Quiz { Id = "", Kind = quiz.Kind, Title = quiz.Title }.GraceSeconds),
            Opens = Time(yaml, "opens", new TimeOnly(0, 0)),
            Closes = Time(yaml, "closes", new TimeOnly(23, 59)),
            Markers = yaml.Number("markers", 1, 2, 1),
            MarkersApart = Apart(yaml, quiz.MarkersApart),
        };
        Check(yaml, quiz);
        return quiz;
    }

    private static decimal Apart(YamlRecord yaml, decimal otherwise)
    {
        if (yaml.Text("markers-apart", required: false) is not { } text)
            return otherwise;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var apart) && apart is >= 0 and <= 1)
            return apart;
        yaml.Report("markers-apart", "setting-wrong", "markers-apart ska vara 0–1, till exempel 0.1.", "markers-apart must be 0–1, such as 0.1.");
        return otherwise;
    }

    private static void Check(YamlRecord yaml, Quiz quiz)
    {
        if (quiz.Opens >= quiz.Closes)
            yaml.Report("closes", "closes-before-opens", "Provet stänger innan det öppnar. Ändra opens eller closes.", "The quiz closes before it opens. Change opens or closes.");
        if (quiz.TimeLimitMinutes == 0 && yaml.Has("grace"))
            yaml.Report("grace", "setting-senseless", "grace gäller tidsgränsen. Skriv time-limit också, eller ta bort grace.", "grace is about the time limit. Write time-limit as well, or remove grace.");
        if (quiz.Markers == 1 && yaml.Has("markers-apart"))
            yaml.Report("markers-apart", "setting-senseless", "markers-apart gäller två bedömare. Skriv markers: 2 också, eller ta bort markers-apart.", "markers-apart is about two markers. Write markers: 2 as well, or remove markers-apart.");
        if (quiz.Attempts != 1)
            return;
        foreach (var name in Again.Where(yaml.Has))
        {
            yaml.Report(name, "setting-senseless",
                $"{name} gäller flera försök, men attempts är 1. Tillåt fler försök, eller ta bort {name}.",
                $"{name} is about several attempts, but attempts is 1. Allow more attempts, or remove {name}.");
        }
    }

    private static DateTime? Time(YamlRecord yaml, string name, TimeOnly otherwise)
    {
        if (yaml.Text(name, required: false) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.ToDateTime(otherwise);
        if (DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        yaml.Report(name, "setting-wrong",
            $"{name} ska vara ett datum, till exempel 2026-12-24, eller datum och klockslag, till exempel 2026-12-24 15:00.",
            $"{name} must be a date, such as 2026-12-24, or a date and a time, such as 2026-12-24 15:00.");
        return null;
    }
}
