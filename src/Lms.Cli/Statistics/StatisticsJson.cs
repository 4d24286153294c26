using System.Text.Encodings.Web;
using System.Text.Json;
using Lms.Core.Statistics;

namespace Lms.Cli.Statistics;

/// <summary>The analysis for other programs: unrounded figures, null where there is none.</summary>
internal static class StatisticsJson
{
    public static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static object Of(QuizAnalysis analysis) => new
    {
        attempts = analysis.Count,
        maxMark = analysis.MaxMark,
        mean = analysis.Mean,
        median = analysis.Median,
        standardDeviation = analysis.StandardDeviation,
        skewness = analysis.Skewness,
        kurtosis = analysis.Kurtosis,
        internalConsistency = analysis.InternalConsistency,
        errorRatio = analysis.ErrorRatio,
        standardError = analysis.StandardError,
        sample = Strength(analysis.Strength),
        questions = analysis.Items.Select(item => new
        {
            question = item.Item.Id,
            attempts = item.Count,
            maxMark = item.Item.MaxMark,
            facility = item.Facility,
            standardDeviation = item.StandardDeviation,
            intendedWeight = item.IntendedWeight,
            effectiveWeight = item.EffectiveWeight,
            discriminationIndex = item.Discrimination,
            discriminativeEfficiency = item.Efficiency,
            covariesNegatively = item.CovariesNegatively,
        }),
    };

    private static string Strength(SampleStrength strength) => JsonNamingPolicy.CamelCase.ConvertName(strength.ToString());
}
