using System.Text;
using Lms.Core.Certificates.Design;
using Lms.Core.Content.Yaml;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.Core.Content;

/// <summary>What the parts of a module need from one another while it is read.</summary>
internal sealed class ModuleContext(ContentFolder folder, ContentFaults faults)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public ContentFolder Folder => folder;

    public ContentFaults Faults => faults;

    /// <summary>What stands in no file; null when there is none.</summary>
    public GivenContent? Given { get; set; }

    /// <summary>The first is the language of the GIFT files and the fallback.</summary>
    public IReadOnlyList<string> Languages { get; set; } = ["sv"];

    /// <summary>The languages that everything must be written in; a variant such as <c>sv-ll</c> may be written in part.</summary>
    public IReadOnlyList<string> WholeLanguages => [.. Languages.Where(language => !LanguageTag.IsVariant(language))];

    /// <summary>Hash by path, such as <c>assets/isberg.svg</c>.</summary>
    public IReadOnlyDictionary<string, string> Assets { get; set; } = new Dictionary<string, string>();

    /// <summary>Every question of the module, by <c>set.question</c>.</summary>
    public IReadOnlyDictionary<string, QuestionSource> Questions { get; set; } = new Dictionary<string, QuestionSource>();

    /// <summary>The module's glossary.</summary>
    public IReadOnlyList<GlossaryTerm> Glossary { get; set; } = [];

    /// <summary>The working material of the module's courses.</summary>
    public HandbookReading Handbook { get; set; } = HandbookReading.None;

    /// <summary>True when a question set could not be read whole, so that a missing question is no second fault.</summary>
    public bool QuestionsAreBroken { get; set; }

    /// <summary>Designs by name; null for one that has faults.</summary>
    public IReadOnlyDictionary<string, CertificateDesign?> Certificates { get; set; } = new Dictionary<string, CertificateDesign?>();

    public required IReadOnlyDictionary<string, BlockType> BlockTypes { get; init; }

    public required QuestionTypes QuestionTypes { get; init; }

    public required QuizBehaviours Behaviours { get; init; }

    /// <summary>A text file, or null after the fault was told.</summary>
    public string? ReadText(string path)
    {
        if (folder.Read(path) is not { } bytes)
        {
            faults.Add(path, 0, "file-unreadable", "Filen går inte att läsa eller är större än 5 MB. Dela upp den, eller se till att den får läsas.", "The file cannot be read, or is larger than 5 MB. Divide it, or see to it that it may be read.");
            return null;
        }

        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            faults.Add(path, 0, "file-not-utf8", "Filen är inte UTF-8. Spara om den som UTF-8.", "The file is not UTF-8. Save it as UTF-8.");
            return null;
        }
    }

    public YamlRecord? ReadYaml(string path) =>
        ReadText(path) is { } text ? YamlFile.Read(text, new YamlPlace(path, 0, Languages, faults)) : null;
}
