namespace Lms.AspNetCore.Authoring;

/// <summary>What a check found; <paramref name="Summary"/> and <paramref name="Types"/> are words for people.</summary>
internal sealed record GiftCheckBody(int Questions, string Summary, string Types, IReadOnlyList<GiftProblemBody> Problems);
