namespace Lms.Core.Content;

/// <summary>Where content modules are published. Runs as the owner role, as the library tenant.</summary>
public interface IModuleStore
{
    /// <summary>
    /// Stores the release in one transaction: module, course versions, assets, search texts, audit. Safe when several
    /// hosts start at once. An older version never becomes current again.
    /// </summary>
    /// <param name="release">The release.</param>
    /// <param name="replaceSameVersion">
    /// True (Development) publishes other content under the same version number as a new course version; false answers
    /// <see cref="ModulePublication.SameVersionOtherContent"/>.
    /// </param>
    /// <param name="token">Cancels the call.</param>
    Task<ModulePublication> PublishAsync(ModuleRelease release, bool replaceSameVersion, CancellationToken token);
}
