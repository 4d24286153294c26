namespace Lms.Core.Content.Checking.Rules;

/// <summary>An address that others on the way can read and change.</summary>
internal sealed class PlainHttpLink() : CheckRule(new ContentRule("link-http", CheckSeverity.Note))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from link in AuthorLinks.Of(module)
        where link.Address.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
        select Tell(link.Place, $"Länken ”{link.Address}” är okrypterad. Pröva om den fungerar med https://.", $"The link “{link.Address}” is not encrypted. Try whether it works with https://.");
}
