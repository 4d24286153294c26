namespace Lms.AspNetCore.Authoring.Editing;

/// <summary>One row of a question's form.</summary>
/// <param name="List">The rows that it is one of.</param>
/// <param name="Prefix">What begins its places.</param>
/// <param name="Number">Its number from 1; 0 for the pattern of a new one.</param>
public sealed record FormRowView(FormRowsView List, string Prefix, int Number)
{
    /// <summary>The name of the row for people, without its number.</summary>
    public string Label => List.Rows.Fixed.Count >= Number && Number > 0 ? List.Form.Say(List.Rows.Fixed[Number - 1].Label) : List.Form.Say(List.Rows.Row);

    /// <summary>The place whose move this is, as its button says it.</summary>
    /// <param name="what">up, down or remove.</param>
    public string Move(string what) => Prefix + what;
}
