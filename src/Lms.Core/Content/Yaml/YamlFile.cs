using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Lms.Core.Content.Yaml;

/// <summary>Reads YAML as nodes that know their lines: no types, no tags, no anchors, and nothing deep or large enough to hurt.</summary>
internal static class YamlFile
{
    private const int MaxLength = 1024 * 1024;
    private const int MaxDepth = 20;

    /// <summary>The mapping that the text is, or null after a fault was told.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="place">The file, and how many lines stand before the text.</param>
    public static YamlRecord? Read(string yaml, YamlPlace place)
    {
        try
        {
            if (yaml.Length > MaxLength)
            {
                place.Report(1, "yaml-too-large", "Filen är större än 1 MB. Dela upp den.", "The file is larger than 1 MB. Divide it.");
                return null;
            }

            if (!IsPlain(yaml, place))
                return null;
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            switch (stream.Documents)
            {
                case [{ RootNode: YamlMappingNode root }]:
                    return new YamlRecord(root, place);
                case []:
                    return new YamlRecord(new YamlMappingNode(), place);
                default:
                    place.Report(1, "yaml-shape", "Skriv rader av slaget namn: värde, och en rad --- före texten.", "Write lines of the form name: value, and a line --- before the text.");
                    return null;
            }
        }
        catch (YamlException fault)
        {
            var words = UnreadableYaml.Of(fault);
            place.Report((int)fault.Start.Line, "yaml-unreadable", words.Swedish, words.English);
            return null;
        }
    }

    // Checked before the nodes are made: making them recurses, and a full stack would end the process.
    private static bool IsPlain(string yaml, YamlPlace place)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            depth += current.NestingIncrease;
            if (depth > MaxDepth)
            {
                place.Report((int)current.Start.Line, "yaml-too-deep", $"Koden har fler än {MaxDepth} nivåer. Ta bort några.", $"The code has more than {MaxDepth} levels. Remove some.");
                return false;
            }

            if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            {
                place.Report((int)current.Start.Line, "yaml-anchor",
                    "Ankare (&, *) och taggar (!) stöds inte. Sätt texten inom citattecken om tecknet hör till den.",
                    "Anchors (&, *) and tags (!) are not supported. Put the text in quotes if the sign belongs to it.");
                return false;
            }
        }

        return true;
    }
}
