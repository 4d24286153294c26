namespace Lms.Core.Content.Checking.Rules;

/// <summary>A link without a host, or to a place that the page does not have.</summary>
internal sealed class DeadLink() : CheckRule(new ContentRule("link-dead", CheckSeverity.Error))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from link in AuthorLinks.Of(module)
        where !AuthorLinks.IsWhole(link.Address)
        select Tell(link.Place, $"Länken ”{link.Address}” leder ingenstans. Skriv hela adressen, med https://.", $"The link “{link.Address}” leads nowhere. Write the whole address, with https://.");
}
