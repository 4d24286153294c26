using Lms.AspNetCore.Pages.Certificates;
using Lms.Core.Certificates.Designing;

namespace Lms.AspNetCore.Certificates;

/// <summary>Problems beside their field.</summary>
/// <param name="Field">Id of the field.</param>
/// <param name="Problems">Its problems.</param>
/// <param name="Page">Words and places.</param>
public sealed record DesignProblems(string Field, IEnumerable<DesignProblem> Problems, DesignModel Page);
