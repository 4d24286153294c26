using Lms.Core.Content.Writing;
using Lms.Core.Courses;

namespace Lms.Core.Tests.Content;

/// <summary>Voluntary lessons, and lessons of which one is enough, as authors mark them.</summary>
public sealed class ChoiceReaderTests
{
    private const string First = "courses/kurs/01-del/02-a.sv.md";
    private const string Second = "courses/kurs/01-del/03-b.sv.md";

    [Test]
    public void Lessons_of_the_same_choice_are_one_step_and_voluntary_lessons_none()
    {
        var files = Files("choice: samtal", "choice: samtal");
        Add(files, "04-mer", "required: false");
        var module = SampleModule.Reader.Read(new TextFolder(files)).Release!.Courses.Single().Modules.Single();

        Assert.That(module.Steps.Select(step => string.Join('+', step.Lessons.Select(lesson => lesson.Id))), Is.EqualTo(new[] { "sida", "a+b" }));
        Assert.That(module.Voluntary.Select(lesson => lesson.Id), Is.EqualTo(new[] { "mer" }));
    }

    [TestCase("choice: samtal", "", "choice-alone", First)]
    [TestCase("choice: Samtal!", "choice: Samtal!", "choice-wrong", First)]
    [TestCase("choice: samtal", "choice: samtal\nrequired: false", "choice-voluntary", Second)]
    public void A_fault_is_told_with_file_and_line(string first, string second, string code, string path)
    {
        var problem = SampleModule.Reader.Read(new TextFolder(Files(first, second))).Problems.Single();

        Assert.That((problem.Code, problem.Path, problem.Line), Is.EqualTo((code, path, 4)));
    }

    [Test]
    public void A_choice_is_the_same_in_every_language()
    {
        var files = Files("choice: samtal", "choice: samtal");
        files[First.Replace(".sv.", ".en.", StringComparison.Ordinal)] = "---\ntitle: A\nminutes: 3\n---\nText.";

        Assert.That(SampleModule.Reader.Read(new TextFolder(files)).Problems.Single().Code, Is.EqualTo("lesson-differs"));
    }

    [Test]
    public void A_manuscript_keeps_the_choice()
    {
        var taken = new ManuscriptReader(SampleModule.Reader).Read(new TextFolder(Files("choice: samtal", "choice: samtal")));
        var written = ManuscriptWriter.Write(taken.Manuscripts.Single(), taken.Assets.ToDictionary(asset => asset.Hash));

        Assert.That(SampleModule.Reader.Read(written).Courses.Single().Lessons.Select(lesson => lesson.Choice), Is.EqualTo(new[] { null, "samtal", "samtal" }));
    }

    private static Dictionary<string, string> Files(string first, string second)
    {
        var files = SampleModule.Files();
        Add(files, "02-a", first);
        Add(files, "03-b", second);
        return files;
    }

    private static void Add(Dictionary<string, string> files, string name, string setting)
    {
        foreach (var language in new[] { "sv", "en" })
            files[$"courses/kurs/01-del/{name}.{language}.md"] = $"---\ntitle: Lektion {name}\nminutes: 3\n{(setting.Length > 0 ? setting + "\n" : "")}---\nText.";
    }
}
