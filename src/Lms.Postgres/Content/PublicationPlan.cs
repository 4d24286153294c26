using Lms.Core.Content;

namespace Lms.Postgres.Content;

/// <summary>What publishing a release comes to, given what is there. Pure.</summary>
/// <param name="Outcome">The answer.</param>
/// <param name="Adds">True: the release is stored.</param>
/// <param name="BecomesCurrent">True: the catalogue offers it from now on.</param>
internal sealed record PublicationPlan(ModulePublication Outcome, bool Adds, bool BecomesCurrent)
{
    public bool Writes => Adds || BecomesCurrent;

    public static PublicationPlan For(ModuleRelease release, IReadOnlyList<PublishedRelease> there, bool replaceSameVersion)
    {
        var version = System.Version.Parse(ReleaseNumber.Of(release.Version));
        var current = there.FirstOrDefault(one => one.IsCurrent);
        var sameVersion = there.Where(one => one.Version == version).ToList();
        var known = sameVersion.FirstOrDefault(one => one.Hash == release.Hash);
        var highest = current is null || version >= current.Version;
        return known switch
        {
            { IsCurrent: true } => new(ModulePublication.Unchanged, false, false),
            not null when !highest => new(ModulePublication.Unchanged, false, false),

            // An author who takes a change back gets the earlier content again, without a copy of it.
            not null when replaceSameVersion => new(ModulePublication.Published, false, true),
            null when sameVersion.Count == 0 || replaceSameVersion =>
                new(highest ? ModulePublication.Published : ModulePublication.OlderThanCurrent, true, highest),
            _ => new(ModulePublication.SameVersionOtherContent, false, false),
        };
    }
}
