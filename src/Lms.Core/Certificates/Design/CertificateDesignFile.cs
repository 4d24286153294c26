using Lms.Core.Content;
using Lms.Core.Content.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Lms.Core.Certificates.Design;

/// <summary>The YAML of one design, with the problems found in it so far.</summary>
internal sealed class CertificateDesignFile(string path, IReadOnlyList<string> languages)
{
    private const int MaxLength = 64 * 1024;
    private const int MaxDepth = 10;

    private readonly List<ContentProblem> _problems = [];

    public IReadOnlyList<ContentProblem> Problems => _problems;

    /// <summary>A kind or style as an author writes it.</summary>
    public static string Spelling<TWord>(TWord word)
        where TWord : struct, Enum => word.ToString().ToLowerInvariant();

    /// <summary>The mapping that the file is, or null with a problem.</summary>
    public YamlMappingNode? Root(string yaml)
    {
        try
        {
            if (yaml.Length <= MaxLength && !IsDeep(yaml))
            {
                var stream = new YamlStream();
                stream.Load(new StringReader(yaml));
                if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                {
                    return root;
                }
            }

            Report(1, "certificate-unreadable", new Text(
                "Filen är inte ett intyg. Den ska börja med title och elements.",
                "The file is not a certificate. It is to begin with title and elements."));
        }
        catch (YamlException fault)
        {
            Report((int)fault.Start.Line, "certificate-unreadable", UnreadableYaml.Of(fault));
        }

        return null;
    }

    public static YamlNode? Child(YamlMappingNode node, string key) =>
        node.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode { Value: var name } && name == key).Value;

    public TWord? Word<TWord>(YamlMappingNode node, string key)
        where TWord : struct, Enum
    {
        var value = (Child(node, key) as YamlScalarNode)?.Value;
        foreach (var word in Enum.GetValues<TWord>())
        {
            if (value == Spelling(word))
            {
                return word;
            }
        }

        var allowed = string.Join(", ", Enum.GetValues<TWord>().Select(Spelling));
        Report(Child(node, key) ?? node, $"certificate-unknown-{key}", new Text(
            $"{key} är ”{value}”. Välj bland: {allowed}.",
            $"{key} is “{value}”. Choose among: {allowed}."));
        return null;
    }

    /// <summary>The texts by language; a problem for each language that is missing.</summary>
    public IReadOnlyDictionary<string, string> Texts(YamlMappingNode node, string key, bool required)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var child = Child(node, key);
        if (child is YamlMappingNode mapping)
        {
            foreach (var (language, text) in mapping.Children)
            {
                if (language is YamlScalarNode { Value: { } code } && text is YamlScalarNode { Value: { } words })
                {
                    texts[code] = words;
                }
            }
        }

        var missing = languages.Where(language => string.IsNullOrWhiteSpace(texts.GetValueOrDefault(language))).ToList();
        if (missing.Count > 0 && (required || child is not null))
        {
            Report(child ?? node, "certificate-text-missing", new Text(
                $"{key} saknar text på {string.Join(", ", missing)}. Skriv den.",
                $"{key} has no text in {string.Join(", ", missing)}. Write it."));
        }

        return texts;
    }

    /// <summary>True or false as YAML spells them; false when left out.</summary>
    public bool Flag(YamlMappingNode node, string key)
    {
        if (Child(node, key) is not { } child)
            return false;
        if (child is YamlScalarNode { Value: { } value } && bool.TryParse(value, out var flag))
            return flag;
        Report(child, "certificate-not-a-flag", new Text(
            $"{key} ska vara true eller false.",
            $"{key} is to be true or false."));
        return false;
    }

    public void RefuseUnknownKeys(YamlMappingNode node, params string[] known)
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !known.Contains(key.Value)))
        {
            Report(key, "certificate-unknown-setting", new Text(
                $"Inställningen ”{key.Value}” finns inte. Välj bland: {string.Join(", ", known)}.",
                $"There is no setting “{key.Value}”. Choose among: {string.Join(", ", known)}."));
        }
    }

    public void Report(YamlNode node, string code, Text message) => Report((int)node.Start.Line, code, message);

    private void Report(int line, string code, Text message) => _problems.Add(new ContentProblem(path, line, code, message));

    /// <summary>Nested too deep for anything but an attack: loading the nodes recurses, and a full stack would end the process.</summary>
    private static bool IsDeep(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current?.NestingIncrease ?? 0;
            if (depth > MaxDepth || parser.Current is AnchorAlias)
            {
                return true;
            }
        }

        return false;
    }
}
