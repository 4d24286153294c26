using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Lms.Core.Content.Yaml;

/// <summary>
/// A text within braces that a comma cut in two: <c>{ text: No, sorry }</c> is YAML for a text and a setting named sorry.
/// Who wrote it looks for a fault in the text, never for a setting of that name.
/// </summary>
internal static class TornText
{
    private const string Quotes = "\"'”“’‘«»";

    /// <summary>The names among the unknown ones that are the rest of a text, each with the setting that it was cut from.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="isKnown">Says whether a setting of that name may stand there.</param>
    public static IEnumerable<(YamlScalarNode Cut, string Of)> In(YamlMappingNode node, Func<string, bool> isKnown)
    {
        if (node.Style != MappingStyle.Flow)
            yield break;
        var before = "";
        foreach (var (key, value) in node.Children)
        {
            if (key is not YamlScalarNode { Value: { } name } rest)
                continue;
            if (before.Length > 0 && !isKnown(name) && IsRest(name, value))
                yield return (rest, before);
            else
                before = name;
        }
    }

    private static bool IsRest(string name, YamlNode value) =>
        value is YamlScalarNode { Value: null or "" } || name.Any(letter => char.IsWhiteSpace(letter) || Quotes.Contains(letter)) || char.IsPunctuation(name[^1]);
}
