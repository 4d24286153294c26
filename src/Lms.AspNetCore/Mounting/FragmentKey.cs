using Lms.Core.Courses;

namespace Lms.AspNetCore.Mounting;

/// <summary>What a drawn part of a page shows. Whatever the part depends on must stand here.</summary>
/// <param name="Part">Which part of which page.</param>
/// <param name="Version">The published version.</param>
/// <param name="Language">Language of the answer.</param>
/// <param name="Base">The host's path base, which addresses begin with.</param>
/// <param name="State">How far the reader has come, as a pattern; empty when that does not show.</param>
public sealed record FragmentKey(string Part, VersionKey Version, string Language, string Base, string State);
