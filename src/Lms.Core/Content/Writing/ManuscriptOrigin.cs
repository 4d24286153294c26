namespace Lms.Core.Content.Writing;

/// <summary>What stands first in a module folder's <c>module.yaml</c>.</summary>
/// <param name="Id">The module's id, <c>[a-z0-9-]+</c>.</param>
/// <param name="Version">Three numbers.</param>
/// <param name="Title">Title.</param>
/// <param name="Competences">Titles of the module's competences by id.</param>
public sealed record ManuscriptOrigin(string Id, string Version, LocalText Title, IReadOnlyDictionary<string, LocalText> Competences);
