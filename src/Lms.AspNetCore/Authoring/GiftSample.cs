using Lms.Core;

namespace Lms.AspNetCore.Authoring;

/// <summary>An example of GIFT that a trainer may start from. Tests hold that each one has no problems.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Help">How it is written.</param>
/// <param name="Gift">The example, in both languages.</param>
internal sealed record GiftSample(Text Title, Text Help, Text Gift);
