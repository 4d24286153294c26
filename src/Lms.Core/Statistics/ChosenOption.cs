namespace Lms.Core.Statistics;

/// <summary>One option of one field of a question.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Option">The option's id.</param>
public readonly record struct ChosenOption(string Field, string Option);
