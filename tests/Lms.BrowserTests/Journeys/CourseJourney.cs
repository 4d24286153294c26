using Lms.BrowserTests.Hands;
using Lms.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Lms.BrowserTests.Journeys;

/// <summary>A course from the catalogue to a certificate, as a person takes it.</summary>
/// <param name="window">The person's window, in the catalogue.</param>
/// <param name="hand">How the person works pages.</param>
/// <param name="person">Who the person is.</param>
/// <param name="language">What the person reads, <c>sv</c> or <c>en</c>.</param>
internal sealed class CourseJourney(BrowserWindow window, IHand hand, DemoPerson person, string language)
{
    /// <summary>Learning from every review, nobody needs more; past that the pass mark is out of reach.</summary>
    private const int MostAttempts = 15;

    private readonly Learner learner = new(window, hand, person);

    /// <summary>Takes the course, and gives its certificate.</summary>
    public async Task<EarnedCertificate> TakeAsync(string title)
    {
        await hand.FollowAsync(window.Link(title));
        Assert.That(await window.HeadingAsync(), Is.EqualTo(title));
        await hand.FollowAsync(window.Button(Say("Börja kursen", "Begin the course")));
        await ReadLessonsAsync();
        await hand.FollowAsync(window.Page.Locator("aside").GetByRole(AriaRole.Link, new() { Name = Say("Klara kursprovet", "Pass the course exam"), Exact = true }));
        await hand.FollowAsync(window.Button(Say("Starta provet", "Start the exam")));
        await PassAsync();
        return await CollectAsync(title);
    }

    private string Say(string swedish, string english) => language == "en" ? english : swedish;

    private async Task ReadLessonsAsync()
    {
        var read = new HashSet<string>();
        while (window.Path.Contains("/lektioner/", StringComparison.Ordinal))
        {
            Assert.That(read.Add(window.Path), $"{window.Path} came twice");
            await hand.FollowAsync(window.Button(Say("Markera som läst och gå vidare", "Mark as read and go on")));
        }

        Assert.That(read, Has.Count.GreaterThanOrEqualTo(3));
    }

    private async Task PassAsync()
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            await learner.AnswerAllAsync();
            await hand.FollowAsync(window.Button(Say("Lämna in provet…", "Hand in the exam…")));
            Assert.That(await window.HeadingAsync(), Is.EqualTo(Say("Lämna in provet?", "Hand in the exam?")));
            Assert.That(await window.Page.GetByText(Say("är besvarade och sparade", "are answered and saved")).CountAsync(), Is.EqualTo(1), "all answers were saved");
            await hand.FollowAsync(window.Button(Say("Lämna in provet", "Hand in the exam")));
            if (await window.Link(Say("Öppna intyget", "Open the certificate")).CountAsync() > 0)
                return;
            await learner.LearnAsync();
            await hand.FollowAsync(window.Button(Say("Gör provet igen", "Take the exam again")));
        }

        Assert.Fail($"not passed after {MostAttempts} attempts");
    }

    private async Task<EarnedCertificate> CollectAsync(string title)
    {
        await hand.FollowAsync(window.Link(Say("Öppna intyget", "Open the certificate")));
        Assert.That(await window.HeadingAsync(), Is.EqualTo(Say("Intyg: ", "Certificate: ") + title));
        var pdf = await window.Page.RunAndWaitForDownloadAsync(() => hand.PressAsync(window.Link(Say("Ladda ner som PDF", "Download as PDF"))));
        await using var stream = await pdf.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return new EarnedCertificate(
            pdf.SuggestedFilename,
            copy.ToArray(),
            (await window.Page.Locator(".lms-cert .lms-who").InnerTextAsync()).Trim(),
            (await window.Page.Locator(".lms-facts dd.lms-num").InnerTextAsync()).Trim(),
            new Uri((await window.Page.Locator(".lms-facts dd a").GetAttributeAsync("href"))!));
    }
}
