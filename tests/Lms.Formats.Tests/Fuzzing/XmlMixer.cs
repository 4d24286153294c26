using System.Text;
using System.Xml.Linq;

namespace Lms.Formats.Tests.Fuzzing;

/// <summary>
/// Makes whole XML that means something else: elements dropped, doubled, moved and renamed, words and attributes changed
/// for others. Broken XML is refused before a reader of questions sees it; this is not.
/// </summary>
/// <param name="samples">Good documents.</param>
/// <param name="words">What to put in place of texts and attributes.</param>
internal sealed class XmlMixer(IReadOnlyList<XElement> samples, IReadOnlyList<string> words)
{
    private readonly List<XName> names = [.. samples.SelectMany(sample => sample.DescendantsAndSelf()).Select(element => element.Name).Distinct()];

    /// <summary>The document of a seed.</summary>
    public byte[] Mix(int seed)
    {
        var random = new Random(seed);
        var root = new XElement(samples[random.Next(samples.Count)]);
        for (var times = random.Next(1, 8); times > 0; times--)
            Change(root, random);
        return Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
    }

    private static T? One<T>(IEnumerable<T> all, Random random)
        where T : class => all.ToList() is { Count: > 0 } list ? list[random.Next(list.Count)] : null;

    // Never within a letter of two halves, which XML has no way to write.
    private static string Inserted(string text, string word, Random random)
    {
        var at = random.Next(text.Length + 1);
        return text.Insert(at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at, word);
    }

    private void Change(XElement root, Random random)
    {
        if (One(root.Descendants(), random) is not { } element)
            return;
        switch (random.Next(8))
        {
            case 0:
                element.Remove();
                break;
            case 1:
                element.AddAfterSelf(new XElement(element));
                break;
            case 2:
                One(root.Descendants(), random)!.Add(new XElement(element));
                break;
            case 3:
                element.Name = names[random.Next(names.Count)];
                break;
            case 4 when One(root.DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration), random) is { } attribute:
                attribute.Value = words[random.Next(words.Count)];
                break;
            case 5 when One(samples[random.Next(samples.Count)].Descendants(), random) is { } other:
                element.AddBeforeSelf(new XElement(other));
                break;
            default:
                if (One(root.DescendantNodes().OfType<XText>(), random) is { } text)
                    text.Value = random.Next(2) == 0 ? words[random.Next(words.Count)] : Inserted(text.Value, words[random.Next(words.Count)], random);
                break;
        }
    }
}
