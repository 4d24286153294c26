namespace Lms.AspNetCore.Authoring;

/// <summary>The receipt that the editor's script gets for a saved draft.</summary>
internal sealed record SavedSet(string Address, int Revision, string Title, string At, string Clock);
