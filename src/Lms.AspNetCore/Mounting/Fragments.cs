using System.Collections.Concurrent;

namespace Lms.AspNetCore.Mounting;

/// <summary>
/// Drawn parts of pages, by what they show: a published version never changes, so nothing is ever out of date. No key
/// and no part names a person; how far somebody has come is in a key as a pattern that many share. When the parts hold
/// too much, it starts anew.
/// </summary>
internal sealed class Fragments
{
    private const long MostCharacters = 8 * 1024 * 1024;

    private readonly ConcurrentDictionary<FragmentKey, string> drawn = new();
    private long characters;

    internal string? Find(FragmentKey key) => drawn.GetValueOrDefault(key);

    internal void Keep(FragmentKey key, string html)
    {
        if (Interlocked.Add(ref characters, html.Length + 200) > MostCharacters)
        {
            drawn.Clear();
            Interlocked.Exchange(ref characters, html.Length + 200);
        }

        drawn[key] = html;
    }
}
