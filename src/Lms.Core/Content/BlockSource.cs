namespace Lms.Core.Content;

/// <summary>One block as it stands in the lesson files, with one part per language.</summary>
public abstract class BlockSource
{
    /// <summary>The languages that the block is written in, the first one being the fallback.</summary>
    public abstract IReadOnlyList<string> Languages { get; }

    /// <summary>Header values per language, as written.</summary>
    public abstract IReadOnlyDictionary<string, LocalText> Settings { get; }

    /// <summary>The text below the header as sanitised HTML per language; empty when there is none.</summary>
    public abstract LocalText Html { get; }

    /// <summary>Each top-level list item of the text as sanitised HTML, per language.</summary>
    public abstract IReadOnlyList<LocalText> Items { get; }

    /// <summary>Reports a problem at the block's first line in the first language's file.</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="message">What is wrong and what to do.</param>
    public abstract void Report(string code, Text message);

    /// <summary>Reports a problem at a header line, in each language that lacks or misuses it.</summary>
    /// <param name="setting">The header's name.</param>
    /// <param name="code">Stable code.</param>
    /// <param name="message">What is wrong and what to do.</param>
    public abstract void Report(string setting, string code, Text message);

    /// <summary>True when an asset with that path exists in the module's content folder.</summary>
    /// <param name="path">Such as <c>assets/isberg.svg</c>.</param>
    public abstract bool HasAsset(string path);

    /// <summary>True when the course has a quiz with that id.</summary>
    /// <param name="id">Id within the course.</param>
    public abstract bool HasQuiz(string id);
}
