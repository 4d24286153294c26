using Lms.Core;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Refusals;

/// <summary>A request that could not be served now, with what was typed.</summary>
/// <param name="Refusal">Why.</param>
/// <param name="Typed">What was posted; null for a page that was only opened.</param>
internal sealed record HeldRequest(Refusal Refusal, IFormCollection? Typed);
