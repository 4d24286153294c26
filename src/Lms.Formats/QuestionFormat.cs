using Lms.Core;
using Lms.Core.Quizzes;

namespace Lms.Formats;

/// <summary>A file format for questions. Pure, and without state: one instance serves all threads.</summary>
public abstract class QuestionFormat
{
    /// <summary>Stable name, <c>[a-z0-9]+</c>, e.g. <c>moodlexml</c>.</summary>
    public abstract string Id { get; }

    /// <summary>Name for people.</summary>
    public abstract Text Name { get; }

    /// <summary>How its files end, with the dot.</summary>
    public abstract string Extension { get; }

    /// <summary>The media type to send its files with.</summary>
    public abstract string MediaType { get; }

    /// <summary>False for a format that is only read; its <see cref="Write"/> throws.</summary>
    public virtual bool Writes => true;

    /// <summary>True when a file is likely to be of this format. The content decides; the name only where the content leaves a doubt.</summary>
    /// <param name="start">How the file begins: at least its first 4,096 bytes, where it has so many.</param>
    /// <param name="fileName">The file's name, or an empty string.</param>
    public abstract bool Recognises(ReadOnlySpan<byte> start, string fileName);

    /// <summary>
    /// Reads a file, whatever it holds: no input makes it throw. A question with a problem of severity
    /// <see cref="FormatSeverity.Error"/> is left out and the rest comes; a file that cannot be read at all gives no
    /// questions and one problem on line 0, or where the file breaks off.
    /// </summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="options">Language, limits and question types.</param>
    public abstract FormatReading Read(ReadOnlyMemory<byte> file, FormatReadingOptions options);

    /// <summary>Writes a file with all questions that the format can say, and tells what it cannot.</summary>
    /// <param name="questions">The questions in order.</param>
    /// <param name="options">Language and title.</param>
    /// <exception cref="NotSupportedException">The format is only read: see <see cref="Writes"/>.</exception>
    public abstract FormatWriting Write(IReadOnlyList<QuestionSource> questions, FormatWritingOptions options);
}
