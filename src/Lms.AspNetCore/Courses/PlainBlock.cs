using Lms.Core.Courses;
using Microsoft.AspNetCore.Html;

namespace Lms.AspNetCore.Courses;

/// <summary>A block as text alone, without anything to press: on paper, and where versions are compared.</summary>
/// <param name="View">The block on its way to the page.</param>
/// <param name="Paper">True: with room to write by hand.</param>
internal sealed record PlainBlock(BlockView View, bool Paper)
{
    private const int Levels = 2;

    /// <summary>The block's text, its headings under that of the block.</summary>
    internal HtmlString Html => Deeper(View.Block.Html.In(View.Language));

    /// <summary>A group task in its two parts.</summary>
    internal (HtmlString Steps, HtmlString Leading) Task
    {
        get
        {
            var text = GroupTaskText.Of(View.Block.Html.In(View.Language));
            return (Deeper(text.Steps), Deeper(text.Leading));
        }
    }

    /// <summary>The block's own heading; null for running text.</summary>
    internal string? Heading => View.Block.Kind switch
    {
        "fact" => View.Setting("title") ?? View.Say("Fakta", "Facts"),
        "scenario" => View.Setting("title") ?? View.Say("Tänk dig in", "Imagine this"),
        "reflection" => View.Setting("title") ?? View.Say("Din reflektion", "Your reflection"),
        "group-task" => View.Say("Gör tillsammans", "Do it together") + (View.Setting("title") is { } title ? ": " + title : ""),
        "checklist" => View.Setting("title") ?? View.Say("Checklista", "Checklist"),
        "note" => View.Setting("title") ?? (View.Setting("kind") == "support" ? View.Say("Behöver du prata med någon?", "Do you need to talk to someone?") : View.Say("Innan du börjar", "Before you begin")),
        "quiz" => View.Course.FindQuiz(View.Block.Id)?.Title.In(View.Language),
        _ => View.Setting("title"),
    };

    /// <summary>A block in whatever language it has.</summary>
    internal static PlainBlock Of(LessonView lesson, Block block, BlockView like, bool paper) =>
        new(like with { Lesson = lesson, Block = block, Language = BlockPart.Of(lesson.Course.Version.Course, lesson.Lesson with { Blocks = [block] }, like.Language)[0].Language }, paper);

    private static HtmlString Deeper(string html) => new(HeadingLevel.Deeper(html, Levels));
}
