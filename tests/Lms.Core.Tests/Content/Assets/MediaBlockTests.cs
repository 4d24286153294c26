using System.Text;
using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Courses.Blocks;

namespace Lms.Core.Tests.Content.Assets;

public sealed class MediaBlockTests
{
    private const string Sound = "::: sound\nsrc: assets/halsning.mp3\ntitle: En hälsning\n---\nHej och välkommen.\n:::";
    private const string Film = "::: film\nsrc: assets/mote.mp4\ncaptions: assets/mote.vtt\ntitle: Ett möte\n---\nTvå personer hälsar.\n:::";

    [Test]
    public void Sound_and_film_are_read_with_what_is_said()
    {
        var reading = Read($"{Sound}\n\n{Film}");

        Assert.That(reading.Problems.Select(problem => problem.ToString()), Is.Empty);
        var blocks = reading.Release!.Courses.Single().Lessons.Single().Blocks;
        Assert.That(blocks.Select(block => block.Kind), Is.EqualTo(new[] { "sound", "film" }));
        Assert.That(blocks[0].Html.In("sv"), Does.Contain("välkommen"));
        Assert.That(blocks[1].Setting("captions", "sv"), Is.EqualTo("assets/mote.vtt"));
    }

    [TestCase("---\nHej och välkommen.\n", "---\n", "transcript-missing")]
    [TestCase("assets/halsning.mp3", "assets/mote.mp4", "media-missing")]
    [TestCase("assets/halsning.mp3", "assets/annat.mp3", "media-missing")]
    [TestCase("captions: assets/mote.vtt\n", "", "block-setting-missing")]
    [TestCase("captions: assets/mote.vtt", "captions: assets/mote.mp4", "media-missing")]
    [TestCase("title: Ett möte\n", "", "block-setting-missing")]
    public void What_those_who_do_not_hear_need_is_demanded(string written, string instead, string code)
    {
        var text = $"{Sound}\n\n{Film}".Replace(written, instead, StringComparison.Ordinal);

        Assert.That(Read(text).Problems.Select(problem => problem.Code), Does.Contain(code));
    }

    [Test]
    public void A_file_of_the_folder_that_is_not_what_its_name_says_is_told()
    {
        var problems = Read(Sound, ("assets/halsning.mp3", "<html>"u8.ToArray())).Problems;

        Assert.That(problems.Select(problem => (problem.Path, problem.Code)), Does.Contain(("assets/halsning.mp3", "media-wrong-content")));
    }

    private static ModuleReading Read(string text, params (string Path, byte[] Bytes)[] instead)
    {
        Dictionary<string, byte[]> files = new()
        {
            ["module.yaml"] = Encoding.UTF8.GetBytes("id: m\nversion: 1.0.0\ntitle: { sv: M }\nlanguages: [sv]\ncourses:\n  - id: k\n    title: { sv: K }\n    summary: { sv: Kort. }\n    picture: egen\n    minutes: 5\n    modules:\n      - { folder: 01-del, title: { sv: Del }, minutes: 5, objectives: [ { sv: Du kan. } ] }\n"),
            ["courses/k/01-del/01-sida.sv.md"] = Encoding.UTF8.GetBytes($"---\ntitle: Sida\nminutes: 5\n---\n{text}\n"),
            ["assets/halsning.mp3"] = [0xFF, 0xFB, 0x10, 0xC4],
            ["assets/mote.mp4"] = [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0],
            ["assets/mote.vtt"] = "WEBVTT\n\n00:00.000 --> 00:01.000\nHej"u8.ToArray(),
        };
        foreach (var (path, bytes) in instead)
            files[path] = bytes;
        return new ModuleReader([.. SampleModule.BlockTypes, new SoundBlock(), new FilmBlock()], Quizzes.Gift.Gift.Types, SampleModule.Behaviours, SampleModule.Templates)
            .Read(new MemoryFolder("m", files.ToDictionary(file => file.Key, file => (byte[]?)file.Value)));
    }
}
