namespace Lms.AspNetCore.Authoring.Exchange;

/// <summary>Something that a format cannot say.</summary>
/// <param name="Questions">How many questions lose it.</param>
/// <param name="Message">What.</param>
internal sealed record QuestionExportLoss(int Questions, string Message);
