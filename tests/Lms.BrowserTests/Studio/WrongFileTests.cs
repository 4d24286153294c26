using System.IO.Compression;
using System.Text;
using Lms.BrowserTests.Hands;
using Lms.BrowserTests.Pages;
using Lms.Core.Authoring.Bank;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Studio;

/// <summary>A trainer brings in files that are not what they should be: a sentence says what to do, and the bank is as it was.</summary>
[TestFixture]
internal sealed class WrongFileTests : BrowserTest
{
    private static readonly DemoPerson Trainer = new("utbildare", "osby");

    private static readonly (string Name, byte[] File, string Swedish, string English)[] Files =
    [
        ("bild.png", Tests.Shared.PictureFiles.Png(), "Spara om den i ett av formaten", "Save it in one of the formats"),
        ("avbruten.zip", Truncated(), "avbruten eller skadad", "breaks off or is damaged"),
        ("bomb.xml", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><quiz><question type=\"truefalse\"><name><text>&c;</text></name></question></quiz>"), "DOCTYPE", "DOCTYPE"),
        ("okand.xml", Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><quiz><question type=\"calculatedmulti\"><name><text>Räkna</text></name><questiontext format=\"html\"><text>Hur mycket?</text></questiontext></question></quiz>"), "slumpade tal", "there is no such type here"),
    ];

    [TestCase("sv")]
    [TestCase("en")]
    public async Task A_wrong_file_is_told_with_a_sentence_and_changes_nothing(string language)
    {
        await World.SpeakAsync(Trainer, language);
        try
        {
            var before = await CountAsync();
            var window = await SignInAsync(Trainer.Key, Trainer.Tenant, "/utbildning/studio/import");
            foreach (var (name, file, swedish, english) in Files)
            {
                await ShowAsync(window, name, file);
                await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync(language == "en" ? english : swedish);
                Assert.That(await window.Page.Locator("form[aria-labelledby=hamta]").CountAsync(), Is.Zero, $"{name} gave something to bring in");
                Assert.That(await Axe.FindAsync(window.Page), Is.Empty, name);
            }

            Assert.That(await CountAsync(), Is.EqualTo(before));
        }
        finally
        {
            await World.SpeakAsync(Trainer, "sv");
        }
    }

    [Test]
    public async Task A_file_in_Windows_1252_is_told_and_read_with_its_letters()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var before = await CountAsync();
        var window = await SignInAsync(Trainer.Key, Trainer.Tenant, "/utbildning/studio/import");
        await ShowAsync(window, "fragor.csv", Encoding.GetEncoding(1252).GetBytes("Typ;Fråga;Rätt svar;Fel svar 1\r\nflerval;Vad gör du när någon är orolig?;Lyssnar på vad hen säger;Går därifrån\r\n"));
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("Windows-1252");
        await Assertions.Expect(window.Page.Locator("#hamta")).ToBeVisibleAsync();
        Assert.That(await CountAsync(), Is.EqualTo(before), "a look changes nothing");
    }

    private static async Task ShowAsync(BrowserWindow window, string name, byte[] file)
    {
        await window.GoToAsync("/utbildning/studio/import");
        await window.Page.Locator("#fil").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = file });
        await new Keyboard(window).FollowAsync(window.Page.Locator("form:has(#fil) button"));
    }

    private static async Task<int> CountAsync()
    {
        var trainer = await new ModelLearners(BrowserRun.Intranet.Services).FindAsync(Trainer);
        return (await BrowserRun.Intranet.Services.GetRequiredService<QuestionBank>().ListAsync(trainer, new BankFilter(), null, 1, default)).Total;
    }

    private static byte[] Truncated()
    {
        using var whole = new MemoryStream();
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("imsmanifest.xml").Open();
            entry.Write(Encoding.UTF8.GetBytes("<manifest>" + string.Concat(Enumerable.Range(0, 400).Select(number => $"<resource identifier=\"r{number}\"/>")) + "</manifest>"));
        }

        return whole.ToArray()[..^60];
    }
}
