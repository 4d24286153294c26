using System.Globalization;
using Lms.BrowserTests.Hands;
using Lms.BrowserTests.Pages;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Authoring;

/// <summary>A trainer moves a bank of 300 questions in from Excel and out to Moodle, with the keyboard alone.</summary>
[TestFixture]
internal sealed class MovingInTests : BrowserTest
{
    private const int Number = 300;

    private static readonly string[] Categories = ["Tolk", "Bemötande", "Lagar"];

    [TestCase("sv", "kristianstad")]
    [TestCase("en", "hassleholm")]
    public async Task Three_hundred_questions_come_in_by_xlsx_and_go_out_by_moodle_xml(string language, string tenant)
    {
        var person = new DemoPerson("administrator", tenant);
        await World.SpeakAsync(person, language);
        try
        {
            await MoveAsync(await SignInAsync(person.Key, person.Tenant, "/utbildning/studio/import"), "Flytt " + language);
        }
        finally
        {
            await World.SpeakAsync(person, "sv");
        }
    }

    private static async Task MoveAsync(BrowserWindow window, string category)
    {
        var (page, hand) = (window.Page, new Keyboard(window));

        await hand.TabToAsync(page.Locator("#fil"));
        await page.Locator("#fil").SetInputFilesAsync(new FilePayload { Name = "fragor.xlsx", MimeType = "application/octet-stream", Buffer = Workbook() });
        await hand.FollowAsync(page.Locator("form:has(#fil) button"));
        await Assertions.Expect(page.Locator("#granskning")).ToContainTextAsync(Number.ToString(CultureInfo.InvariantCulture));
        Assert.That(await Axe.FindAsync(page), Is.Empty);
        await hand.WriteAsync(page.Locator("#kategori"), category);
        await hand.FollowAsync(page.Locator("form[aria-labelledby=hamta] button"));
        await Assertions.Expect(page.Locator(".lms-notice--good")).ToContainTextAsync("300");

        // All that the list shows becomes ready at once.
        await window.GoToAsync("/utbildning/studio/fragor?kategori=" + Uri.EscapeDataString(category));
        await Assertions.Expect(page.Locator("#fragor")).ToContainTextAsync("300");
        Assert.That(await Axe.FindAsync(page), Is.Empty);
        await hand.TabToAsync(page.Locator("input[name=omfang][value=valda]"));
        await page.Keyboard.PressAsync("ArrowDown");
        await hand.FollowAsync(page.Locator("button[name=gor][value=klar]"));
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("300");
        await Assertions.Expect(page.Locator("tbody .lms-badge--good")).ToHaveCountAsync(50);

        await hand.FollowAsync(page.Locator(".lms-head a[href*='studio/export']"));
        Assert.That(await Axe.FindAsync(page), Is.Empty);
        await hand.TabToAsync(page.Locator("button[name=format][value=moodlexml]"));
        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        await using var file = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);

        // Read back, the file says what the workbook said.
        var read = QuestionFormats.Default.Find("moodlexml")!.Read(bytes.ToArray(), new("sv", FormatLimits.Default, BrowserRun.Intranet.Services.GetRequiredService<QuestionTypes>()));
        Assert.That(read.Problems.Select(problem => problem.Message.English), Is.Empty);
        Assert.That(read.Questions.Select(Said), Is.EquivalentTo(Questions().Select(question => Said(question with { Category = category + "/" + question.Category }))));
    }

    private static string Said(QuestionSource question) => string.Join(
        " | ",
        [question.Type, question.Category, PlainText.Of(question.Prompt.ToString()), PlainText.Of(question.Feedback.ToString()),
        .. question.Choices.Select(choice => $"{PlainText.Of(choice.Text.ToString())} {choice.Fraction:0.##} {PlainText.Of(choice.Feedback.ToString())}")]);

    private static byte[] Workbook() => QuestionFormats.Default.Find("xlsx")!.Write([.. Questions()], new("sv", "Frågor")).File.ToArray();

    private static IEnumerable<QuestionSource> Questions() => Enumerable.Range(1, Number).Select(number => new QuestionSource
    {
        Id = $"import.q-{number}",
        Type = number % 3 == 0 ? "short-answer" : "multiple-choice",
        Category = Categories[number % 3],
        Prompt = LocalText.Of("sv", $"Vad gäller i fall {number}?"),
        Choices = number % 3 == 0
            ? [Choice("a", $"Svar {number}", 1)]
            : [Choice("a", "Jag frågar", 1), Choice("b", "Jag gissar", 0), Choice("c", $"Jag väntar {number} dagar", 0)],
        Feedback = LocalText.Of("sv", "Den som frågar får veta."),
    });

    private static Choice Choice(string id, string text, decimal fraction) =>
        new() { Id = id, AuthorId = id, Text = LocalText.Of("sv", text), Fraction = fraction, Feedback = LocalText.Of("sv", fraction == 1 ? "Ja." : "Nej.") };
}
