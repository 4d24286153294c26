using System.Text.Json;
using Lms.Core.Content;
using Lms.Core.Content.Writing;
using Lms.Testing.Modules;

namespace Lms.Modules.Tests;

/// <summary>Every module that we ship can be taken apart for editing and written again without loss.</summary>
public sealed class WrittenModuleTests
{
    [TestCase("modules/Lms.Modules.CulturalUnderstanding/content")]
    [TestCase("modules/Lms.Modules.MentalHealth/content")]
    [TestCase("modules/Lms.Modules.ConversationMethods/content")]
    [TestCase("modules/Lms.Modules.DiversityLeadership/content")]
    [TestCase("src/Lms.Intranet/Samples/question-types")]
    public void A_module_taken_apart_and_written_reads_as_the_same_courses(string path)
    {
        var reader = CoreModuleReader.Shipped().Reader;
        var folder = ContentFolder.At(Checkout.Path(path));
        var courses = reader.Read(folder).Release!.Courses;

        var read = new ManuscriptReader(reader).Read(folder);

        Assert.That(read.Manuscripts.Select(manuscript => manuscript.Id), Is.EqualTo(courses.Select(course => course.Id)));
        foreach (var (manuscript, course) in read.Manuscripts.Zip(courses))
        {
            var again = reader.Read(ManuscriptWriter.Write(manuscript, read.Assets.ToDictionary(asset => asset.Hash)));
            Assert.That(again.Problems, Is.Empty);
            Assert.That(JsonSerializer.Serialize(again.Release!.Courses.Single()), Is.EqualTo(JsonSerializer.Serialize(course)));
        }
    }
}
