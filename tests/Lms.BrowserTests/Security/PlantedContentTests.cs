using System.Collections;
using System.Reflection;
using Lms.AspNetCore.Organisation;
using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Modules;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.BrowserTests.Security;

/// <summary>That the payloads reach everything: a new text of a course, of a person or of a claim that they do not reach fails here.</summary>
[TestFixture]
internal sealed class PlantedContentTests
{
    private PlantedIntranet planted = null!;

    [OneTimeSetUp]
    public async Task Start() => planted = await PlantedIntranet.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await planted.DisposeAsync();

    // Words that a text is compared with or looked up by; what they say is planted elsewhere.
    private static readonly string[] Compared = ["GlossaryTerm.Term"];

    [Test]
    public void What_is_planted_can_be_read()
    {
        var reader = planted.Running.Services.GetRequiredService<ModuleReader>();
        using var all = Assert.EnterMultipleScope();
        foreach (var module in planted.Running.Services.GetServices<ModuleSource>())
            Assert.That(string.Join('\n', reader.Read(module.Folder).Problems.Select(problem => $"{problem.Path}:{problem.Line} {problem.Code} {problem.Message.English}")), Is.Empty, module.Folder.Name);
    }

    [Test]
    public async Task Every_text_of_every_course_holds_a_payload()
    {
        var tenant = (await planted.Running.Services.GetRequiredService<IPersonStore>().FindTenantAsync("osby", default))!.Id;
        var courses = planted.Running.Services.GetRequiredService<ICourseStore>();
        var found = new SortedDictionary<string, (int Planted, int All)>(StringComparer.Ordinal);
        foreach (var id in new[] { "motet-forst", "se-lyssna-lotsa", "samtal-som-bar", "fran-plan-till-vardag", "fragetyper", "provregler" })
        {
            var course = (await courses.FindVersionAsync(tenant, (await courses.FindCurrentAsync(tenant, id, default))!.Value, default))!.Course;
            Walk(course, "Course", found);
        }

        TestContext.Out.WriteLine(string.Join('\n', found.Select(one => $"{one.Key}: {one.Value.Planted} of {one.Value.All}")));
        Assert.That(found.Where(one => one.Value.Planted == 0).Select(one => one.Key).Except(Compared), Is.Empty);
        Assert.That(found.Values.Sum(count => count.Planted), Is.GreaterThan(1_500));
    }

    [Test]
    public void Every_text_of_an_import_and_every_claim_is_planted()
    {
        var imported = new[] { typeof(Tenant), typeof(Unit), typeof(Person) }
            .SelectMany(type => type.GetProperties().Where(property => property.PropertyType == typeof(string)).Select(property => $"{type.Name}.{property.Name}"))
            .Except(["Tenant.Key", "Person.Language"]);
        var claims = typeof(LmsClaims).GetProperties().Where(property => property.PropertyType == typeof(IList<string>)).Select(property => property.Name);
        Assert.That(imported, Is.EquivalentTo(PlantedIntranet.ImportedTexts));
        Assert.That(claims, Is.EquivalentTo(HostileClaims.Filled));
    }

    private static void Walk(object? value, string where, SortedDictionary<string, (int Planted, int All)> found)
    {
        switch (value)
        {
            case null or string or Enum:
                break;
            case LocalText text:
                foreach (var one in text.ByLanguage.Values.Where(one => one.Any(char.IsLetter)))
                    Count(where, one, found);
                break;
            case IReadOnlyDictionary<string, string> texts when where.StartsWith("Certificate", StringComparison.Ordinal):
                foreach (var one in texts.Values.Where(one => one.Any(char.IsLetter)))
                    Count(where, one, found);
                break;
            case IDictionary map:
                foreach (var one in map.Values)
                    Walk(one, where, found);
                break;
            case IEnumerable list:
                foreach (var one in list)
                    Walk(one, where, found);
                break;
            case { } thing when thing.GetType().Namespace?.StartsWith("Lms.", StringComparison.Ordinal) == true:
                foreach (var property in thing.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && property.CanWrite))
                    Walk(property.GetValue(thing), $"{thing.GetType().Name}.{property.Name}", found);
                break;
        }
    }

    private static void Count(string where, string text, SortedDictionary<string, (int Planted, int All)> found)
    {
        var (planted, all) = found.GetValueOrDefault(where);
        found[where] = (planted + (text.Contains(Payloads.Mark, StringComparison.Ordinal) ? 1 : 0), all + 1);
    }
}
