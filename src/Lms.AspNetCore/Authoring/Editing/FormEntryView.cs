using Lms.Core.Quizzes.Forms;

namespace Lms.AspNetCore.Authoring.Editing;

/// <summary>One entry of a question's form.</summary>
/// <param name="Form">The form.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Prefix">What begins the places of its row; empty when it stands in none.</param>
public sealed record FormEntryView(FormView Form, FormEntry Entry, string Prefix)
{
    /// <summary>Its place.</summary>
    public string Place => Prefix.Length > 0 && Entry.Name.Length == 0 ? Prefix.TrimEnd('/') : Prefix + Entry.Name;
}
