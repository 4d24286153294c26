namespace Lms.AspNetCore.Api;

/// <summary>A list, in an object so that it can grow neighbours.</summary>
internal sealed record ItemList<T>(IReadOnlyList<T> Items);
