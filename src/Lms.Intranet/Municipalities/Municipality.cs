namespace Lms.Intranet.Municipalities;

/// <summary>A municipality that shares the intranet. <paramref name="Key"/> is its tenant key in claims and class names.</summary>
internal sealed record Municipality(string Key, string Name, string FullName, string House, string Address, string Phone);
