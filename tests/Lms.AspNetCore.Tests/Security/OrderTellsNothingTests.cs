using System.Buffers.Binary;
using System.Security.Cryptography;
using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Security;

/// <summary>
/// Where the right option stands, and how its id sorts, is chance: χ² of each field of each question over 1 000 attempts
/// against the even spread, and of all fields together. The seeds are fixed, so the attempts are always the same ones.
/// </summary>
[TestFixture]
public sealed class OrderTellsNothingTests
{
    private const int Attempts = 1_000;

    /// <summary>Standard normal quantile for p = 0.01; single fields use that of 0.01 divided by some two hundred fields.</summary>
    private const double One = 2.326, Many = 3.891;

    private RunningIntranet intranet = null!;

    [OneTimeSetUp]
    public async Task Start() => intranet = await RunningIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await intranet.DisposeAsync();

    [Test]
    public async Task The_place_of_the_right_option_is_chance()
    {
        var counts = new Dictionary<string, int[]>();
        foreach (var course in await CoursesAsync())
        {
            var types = intranet.Services.GetRequiredService<QuestionTypes>();
            var all = new Quiz { Id = "alla", Kind = QuizKind.SelfTest, Title = course.Title, Questions = [.. course.Questions.Select(question => question.Id)] };
            for (var seed = 1; seed <= Attempts; seed++)
            {
                foreach (var planned in AttemptPlanner.Plan(course, all, types, new Random(Mixed(seed))))
                    Count(types.Find(course, planned.Question)!.As(planned.Drawn), planned, counts);
            }
        }

        // A field of several right options counts its first one only, so that the counts are independent.
        var whole = counts.Where(count => count.Value.Sum() == Attempts).ToDictionary();
        Assert.That(whole, Has.Count.GreaterThan(60), "so many fields have options in an order of chance");
        Assert.Multiple(() =>
        {
            foreach (var (field, places) in whole)
                Assert.That(ChiSquare(places), Is.LessThan(Critical(places.Length - 1, Many)), $"{field}: {string.Join(' ', places)}");
            var degrees = whole.Values.Sum(places => places.Length - 1);
            Assert.That(whole.Values.Sum(ChiSquare), Is.LessThan(Critical(degrees, One)), $"all {whole.Count} fields together, {degrees} degrees of freedom");
        });
    }

    [Test]
    public async Task How_the_id_of_the_right_option_sorts_is_chance()
    {
        // Tokens come from the system's randomness, which has no seed: the bound is that of one false alarm in a thousand million runs.
        var source = (await CoursesAsync()).SelectMany(course => course.Questions).First(question => question is { Type: "multiple-choice", Choices.Count: 4 } && question.Choices.Count(choice => choice.Fraction == 1) == 1);
        var course = new Course { Id = "k", Title = source.Prompt, Modules = [], Questions = [source] };
        var places = new int[4];
        for (var made = 0; made < Attempts; made++)
        {
            var choices = OptionTokens.Replace(course).Questions[0].Choices;
            places[choices.OrderBy(choice => choice.Id, StringComparer.Ordinal).ToList().FindIndex(choice => choice.Fraction == 1)]++;
        }

        Assert.That(ChiSquare(places), Is.LessThan(Critical(3, 6.0)), string.Join(' ', places));
    }

    [Test]
    public void An_order_that_tells_is_found()
    {
        Assert.That(ChiSquare([290, 240, 235, 235]), Is.GreaterThan(0).And.LessThan(Critical(3, One)));
        Assert.That(ChiSquare([310, 230, 230, 230]), Is.GreaterThan(Critical(3, One)));
        Assert.That(Critical(3, One), Is.EqualTo(11.345).Within(0.1));
        Assert.That(Critical(100, One), Is.EqualTo(135.81).Within(0.3));
    }

    private static void Count(Question question, PlannedQuestion planned, Dictionary<string, int[]> counts)
    {
        foreach (var field in question.Fields.Where(field => field.Shuffles && field.Kind != FieldKind.Sequence && field.Options.Count > 1))
        {
            if (question.CorrectResponse.One(field.Name) is not { } right || !planned.Orders.TryGetValue(field.Name, out var order))
                continue;
            var place = order.ToList().IndexOf(right);
            if (place < 0)
                continue;
            var key = $"{question.Source.Id} {field.Name}";
            if (!counts.TryGetValue(key, out var places))
                counts[key] = places = new int[order.Count];
            if (places.Length == order.Count)
                places[place]++;
        }
    }

    /// <summary>Numbers in a row are no random seeds: .NET's seeded generator gives them like streams. The player's seeds are random.</summary>
    private static int Mixed(int seed) => BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(BitConverter.GetBytes(seed))) & int.MaxValue;

    private static double ChiSquare(int[] places)
    {
        var expected = places.Sum() / (double)places.Length;
        return places.Sum(count => (count - expected) * (count - expected) / expected);
    }

    /// <summary>Wilson and Hilferty's approximation of the χ² quantile.</summary>
    private static double Critical(int degrees, double normal)
    {
        var share = 2.0 / (9 * degrees);
        return degrees * Math.Pow(1 - share + (normal * Math.Sqrt(share)), 3);
    }

    private async Task<IReadOnlyList<Course>> CoursesAsync()
    {
        var tenant = (await intranet.Services.GetRequiredService<IPersonStore>().FindTenantAsync("osby", default))!.Id;
        var courses = intranet.Services.GetRequiredService<ICourseStore>();
        var found = new List<Course>();
        foreach (var id in new[] { "motet-forst", "se-lyssna-lotsa", "samtal-som-bar", "fran-plan-till-vardag", "fragetyper" })
            found.Add((await courses.FindVersionAsync(tenant, (await courses.FindCurrentAsync(tenant, id, default))!.Value, default))!.Course);
        return found;
    }
}
