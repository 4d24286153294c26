using Lms.Core.Courses;

namespace Lms.Core.Tests.Courses;

/// <summary>Small courses to read.</summary>
internal static class Reading
{
    public static Course Course(params Lesson[] lessons) => new()
    {
        Id = "kurs",
        Title = LocalText.Of("sv", "Kursen"),
        Languages = ["sv", "en"],
        Modules = [new("ett", LocalText.Of("sv", "Ett"), 10, [], lessons)],
    };

    public static Lesson Lesson(string id, string title, params Block[] blocks) => new(id, LocalText.Of("sv", title), 5, false, true, blocks);

    public static Block Text(string html) => new() { Kind = "text", Html = LocalText.Of("sv", html) };

    public static Block Block(string kind, string html, string id = "", params (string Name, string Value)[] settings) => new()
    {
        Kind = kind,
        Id = id,
        Html = LocalText.Of("sv", html),
        Settings = settings.ToDictionary(pair => pair.Name, pair => LocalText.Of("sv", pair.Value)),
    };

    public static Block Fact(string html, string asOf, string review = "2027-05-01") =>
        Block("fact", html, "", ("source", "Språklagen"), ("as-of", asOf), ("review", review));

    public static LocalText Both(string swedish, string english) => new(new Dictionary<string, string> { ["sv"] = swedish, ["en"] = english });
}
