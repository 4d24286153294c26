namespace Lms.AspNetCore.Authoring;

/// <summary>A GIFT text as sent.</summary>
internal sealed record GiftBody(string? Gift);
