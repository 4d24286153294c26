using Lms.Core;

namespace Lms.AspNetCore.Builder;

/// <summary>The blocks that buttons put into a lesson's text.</summary>
internal static class BlockSnippets
{
    public static IReadOnlyList<BlockSnippet> All { get; } =
    [
        New("info", "Fakta", "Fact",
            "::: fact\nsource: Källa\nas-of: 2026-01-01\nreview: 2027-01-01\n---\nSkriv faktan här.\n:::",
            "::: fact\nsource: Source\nas-of: 2026-01-01\nreview: 2027-01-01\n---\nWrite the fact here.\n:::"),
        New("scene", "Scenario", "Scenario", "::: scenario\ntitle: Rubrik\n---\nBeskriv situationen.\n:::", "::: scenario\ntitle: Heading\n---\nDescribe the situation.\n:::"),
        New("thought", "Reflektion", "Reflection", "::: reflection\nid: min-fraga\n---\nVad tänker du?\n:::", "::: reflection\nid: min-fraga\n---\nWhat do you think?\n:::"),
        New("people", "Gruppövning", "Group task", "::: group-task\nid: ovning\ntitle: Övning\nminutes: 20\n---\n1. Första steget\n:::", "::: group-task\nid: ovning\ntitle: Task\nminutes: 20\n---\n1. The first step\n:::"),
        New("checklist", "Checklista", "Checklist", "::: checklist\nid: lista\ntitle: Att göra\n---\n- Första punkten\n:::", "::: checklist\nid: lista\ntitle: To do\n---\n- The first item\n:::"),
        New("picture", "Bild", "Picture", "::: picture\nsrc: assets/bild.png\nalt: Vad bilden visar\n---\nBildtext\n:::", "::: picture\nsrc: assets/bild.png\nalt: What the picture shows\n---\nCaption\n:::"),
        New("sound", "Ljud", "Sound", "::: sound\nsrc: assets/ljud.mp3\ntitle: Rubrik\n---\nSkriv det som sägs.\n:::", "::: sound\nsrc: assets/ljud.mp3\ntitle: Heading\n---\nWrite what is said.\n:::"),
        New("film", "Film", "Film", "::: film\nsrc: assets/film.mp4\ncaptions: assets/film.vtt\ntitle: Rubrik\n---\nSkriv vad filmen visar.\n:::", "::: film\nsrc: assets/film.mp4\ncaptions: assets/film.vtt\ntitle: Heading\n---\nWrite what the film shows.\n:::"),
        New("quiz", "Självtest", "Self-test", "::: quiz\nid: sjalvtest\n:::", "::: quiz\nid: sjalvtest\n:::"),
        New("home", "Lokal text", "Local text",
            "::: local\nid: var-rutin\ntitle: Hos oss\n---\nDet här läses tills kommunen har skrivit sin egen text.\n:::",
            "::: local\nid: var-rutin\ntitle: With us\n---\nThis is read until the municipality has written its own text.\n:::"),
        New("info", "Innehållsnotis", "Content note", "::: note\nkind: content\n---\nSkriv vad lektionen handlar om.\n:::", "::: note\nkind: content\n---\nWrite what the lesson is about.\n:::"),
    ];

    /// <summary>What the studio calls a kind of block; null for a kind of the host's own.</summary>
    public static Text? NameOf(string kind) =>
        kind == "text" ? new("Text", "Text") : All.FirstOrDefault(one => one.Snippet.Swedish.StartsWith($"::: {kind}\n", StringComparison.Ordinal))?.Name;

    private static BlockSnippet New(string icon, string swedish, string english, string swedishText, string englishText) =>
        new(icon, new(swedish, english), new(swedishText, englishText));
}
