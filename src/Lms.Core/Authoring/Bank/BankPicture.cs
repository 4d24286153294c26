using System.Text.RegularExpressions;
using Lms.Core.Authoring.Courses;
using Lms.Core.Content.Assets;
using Lms.Core.Courses;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank;

/// <summary>
/// Pictures of the bank's questions. Their path names their bytes, so that a question means the same picture wherever it is
/// copied to, and every version keeps its own. Pure.
/// </summary>
public static partial class BankPicture
{
    private const int MaxName = 40;

    /// <summary>Where a picture lies, such as <c>assets/rum-9f86….png</c>.</summary>
    /// <param name="name">The file's name on the trainer's device, or in the file that it came in.</param>
    /// <param name="picture">The picture.</param>
    public static string PathFor(string name, CourseAsset picture)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(picture);
        return $"{AssetReader.Folder}{CoursePicture.WordsOf(name, MaxName)}-{picture.Hash}{CoursePicture.EndOf(picture)}";
    }

    /// <summary>SHA-256 of the picture that a path names; null when it names none of the bank's.</summary>
    /// <param name="path">A question's <see cref="QuestionPicture.Path"/>.</param>
    public static string? HashOf(string path) => Named().Match(path ?? "") is { Success: true } named ? named.Groups["hash"].Value : null;

    /// <summary>The picture's name for people, such as <c>rum.png</c>.</summary>
    /// <param name="path">A question's <see cref="QuestionPicture.Path"/>.</param>
    public static string NameOf(string path) => Named().Match(path ?? "") is { Success: true } named ? named.Groups["name"].Value + named.Groups["end"].Value : path ?? "";

    /// <summary>Hash by path of every picture of the bank's that questions show.</summary>
    /// <param name="questions">The questions.</param>
    public static IReadOnlyDictionary<string, string> HashesOf(IEnumerable<QuestionSource> questions)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in (questions ?? []).SelectMany(PathsOf))
        {
            if (HashOf(path) is { } hash)
                hashes[path] = hash;
        }

        return hashes;
    }

    private static IEnumerable<string> PathsOf(QuestionSource question) =>
        question.Parts.SelectMany(PathsOf).Concat(question.Picture is { } picture ? [picture.Path] : []);

    [GeneratedRegex("^assets/(?<name>[a-z0-9-]+)-(?<hash>[0-9a-f]{64})(?<end>\\.(?:png|jpg|svg))$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
