namespace Lms.AspNetCore.Authoring.Exchange;

/// <summary>What a file of questions would hold.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Questions">How many questions go out.</param>
/// <param name="Losses">What the format cannot say, the most questions first.</param>
internal sealed record QuestionExportBody(string Format, int Questions, IReadOnlyList<QuestionExportLoss> Losses);
