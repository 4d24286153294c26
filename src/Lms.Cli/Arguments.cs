namespace Lms.Cli;

/// <summary>A command line taken apart: words, and options with or without a value.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);
    private readonly List<string> words = [];

    /// <summary>What stands by itself: the command and its files.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The first option that no command has, or that lacks its value; null when all is well.</summary>
    public string? Unknown { get; private set; }

    /// <summary>Takes a command line apart.</summary>
    /// <param name="args">As the shell gave them.</param>
    /// <param name="valued">Options that take a value.</param>
    /// <param name="flags">Options that take none.</param>
    public static Arguments Of(IReadOnlyList<string> args, IReadOnlyCollection<string> valued, IReadOnlyCollection<string> flags)
    {
        var read = new Arguments();
        for (var at = 0; at < args.Count; at++)
        {
            var word = args[at];
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var name = word.StartsWith("--", StringComparison.Ordinal) && equals > 0 ? word[..equals] : word;
            if (!word.StartsWith("--", StringComparison.Ordinal))
                read.words.Add(word);
            else if (flags.Contains(word))
                read.options[word] = "";
            else if (valued.Contains(name) && (equals > 0 || at + 1 < args.Count))
                read.options[name] = equals > 0 ? word[(equals + 1)..] : args[++at];
            else
                read.Unknown ??= word;
        }

        return read;
    }

    /// <summary>An option's value; null when it was not given.</summary>
    public string? Value(string option) => options.GetValueOrDefault(option);

    /// <summary>True when an option was given.</summary>
    public bool Has(string option) => options.ContainsKey(option);
}
