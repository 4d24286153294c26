using Lms.Core;

namespace Lms.AspNetCore.Mounting;

/// <summary>
/// Drawn parts of pages, by what they show: a published version never changes, so nothing is ever out of date. No key
/// and no part names a person; how far somebody has come is in a key as a pattern that many share.
/// </summary>
internal sealed class Fragments
{
    private const long MostCharacters = 8 * 1024 * 1024;

    private readonly RecentMemory<FragmentKey, string> drawn = new(MostCharacters);

    internal string? Find(FragmentKey key) => drawn.TryFind(key, out var html) ? html : null;

    internal void Keep(FragmentKey key, string html) => drawn.Keep(key, html, html.Length + 200);
}
