using Lms.Core.Quizzes.Forms;

namespace Lms.AspNetCore.Authoring.Editing;

/// <summary>Rows of a question's form.</summary>
/// <param name="Form">The form.</param>
/// <param name="Rows">What they are.</param>
/// <param name="Prefix">What begins the places of the row that they stand in; empty when they stand in none.</param>
/// <param name="IsPattern">True: drawn empty, to make new rows of.</param>
public sealed record FormRowsView(FormView Form, FormRows Rows, string Prefix, bool IsPattern = false)
{
    /// <summary>What begins the places of all of them.</summary>
    public string Places => $"{Prefix}{Rows.Name}/";

    /// <summary>The rows that are there.</summary>
    public IEnumerable<FormRowView> There => IsPattern
        ? []
        : Form.Rows(Places).Select((row, index) => new FormRowView(this, row.TrimEnd('/') + "/", index + 1));

    /// <summary>The row that new ones are made of.</summary>
    public FormRowView Pattern => new(this, Places + "0/", 0);
}
