using System.Collections.Immutable;

namespace Lms.Core.Templates.Functions;

/// <summary>Names of months and days; months begin with January, days with Sunday.</summary>
internal sealed record DateNames(
    ImmutableArray<string> Months,
    ImmutableArray<string> ShortMonths,
    ImmutableArray<string> Days,
    ImmutableArray<string> ShortDays);
