using AngleSharp;
using AngleSharp.Dom;

namespace Lms.BrowserTests.Security;

/// <summary>What may stand on no page of ours, whoever wrote its texts: asked of the served HTML, and of the tree that a browser made.</summary>
internal static class DangerousNodes
{
    private static readonly string[] Elements =
    [
        "iframe", "object", "embed", "frame", "frameset", "base", "applet", "portal", "style", "marquee", "math", "foreignobject",
        "animate", "animatetransform", "set", "plaintext", "xmp", "noembed", "keygen",
    ];

    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "background", "ping", "srcset", "cite"];

    /// <summary>The same for the browser's tree. Style attributes are left to the policy: our own scripts may set them.</summary>
    internal const string Script = """
        () => {
          const elements = ['iframe','object','embed','frame','frameset','base','applet','portal','style','marquee','math','foreignobject','animate','animatetransform','set','plaintext','xmp','noembed','keygen'];
          const addresses = ['href','src','action','formaction','xlink:href','data','poster','background','ping','srcset','cite'];
          const found = [];
          const all = root => [...root.querySelectorAll('*')].flatMap(node => node.localName === 'template' && node.content ? [node, ...all(node.content)] : [node]);
          for (const node of all(document)) {
            const name = node.localName.toLowerCase();
            if (elements.includes(name)) found.push('<' + name + '>');
            if (name === 'script' && !(node.getAttribute('src') || '').startsWith('/')) found.push('script ' + node.outerHTML.slice(0, 80));
            if (name === 'meta' && node.hasAttribute('http-equiv')) found.push('meta http-equiv');
            for (const attribute of node.attributes) {
              const key = attribute.name.toLowerCase();
              if (key.startsWith('on') || key === 'srcdoc') found.push(name + ' ' + key);
              if (!addresses.includes(key)) continue;
              let target;
              try { target = new URL(attribute.value, document.baseURI); } catch { continue; }
              const web = target.protocol === 'http:' || target.protocol === 'https:';
              if (!web && !(key === 'href' && ['mailto:', 'tel:'].includes(target.protocol))) found.push(name + ' ' + key + '=' + attribute.value.slice(0, 60));
              else if (web && target.origin !== location.origin && !(name === 'a' && key === 'href')) found.push(name + ' ' + key + '=' + attribute.value.slice(0, 60));
            }
          }
          return JSON.stringify(found);
        }
        """;

    /// <summary>What stands in the HTML and may not; empty when it is clean.</summary>
    internal static async Task<IReadOnlyList<string>> FindAsync(string html)
    {
        using var context = BrowsingContext.New(Configuration.Default);
        using var document = await context.OpenAsync(page => page.Content(html).Address("http://localhost/utbildning/x"));
        return [.. All(document).SelectMany(Of)];
    }

    // Our own templates are welcome; what stands in them is looked at too.
    private static IEnumerable<IElement> All(IParentNode root) => root.QuerySelectorAll("*")
        .SelectMany(element => element is AngleSharp.Html.Dom.IHtmlTemplateElement template ? All(template.Content).Prepend(element) : [element]);

    private static IEnumerable<string> Of(IElement element)
    {
        var name = element.LocalName.ToUpperInvariant();
        if (Elements.Contains(name.ToLowerInvariant()))
            yield return $"<{element.LocalName}>";
        if (name == "SCRIPT" && element.GetAttribute("src")?.StartsWith('/') != true)
            yield return $"script {element.OuterHtml[..Math.Min(80, element.OuterHtml.Length)]}";
        if (name == "META" && element.HasAttribute("http-equiv"))
            yield return "meta http-equiv";
        foreach (var attribute in element.Attributes)
        {
            var key = attribute.Name.ToUpperInvariant();
            if (key.StartsWith("ON", StringComparison.Ordinal) || key is "SRCDOC" or "STYLE")
                yield return $"{element.LocalName} {attribute.Name}=\"{attribute.Value}\"";
            if (Addresses.Contains(attribute.Name) && !IsHarmless(element, attribute))
                yield return $"{element.LocalName} {attribute.Name}=\"{attribute.Value}\"";
        }
    }

    private static bool IsHarmless(IElement element, IAttr attribute)
    {
        // As a browser reads it: no control letters, no spaces around.
        var address = string.Concat(attribute.Value.Where(letter => letter > ' '));
        if (address.StartsWith("//", StringComparison.Ordinal) || address.StartsWith("/\\", StringComparison.Ordinal))
            return false;
        if (address.Length == 0 || address[0] is '/' or '?' or '#')
            return true;
        var colon = address.IndexOfAny([':', '/', '?', '#']);
        if (colon < 0 || address[colon] != ':')
            return true;
        return element.LocalName == "a" && address[..colon].ToUpperInvariant() is "HTTP" or "HTTPS" or "MAILTO" or "TEL";
    }
}
