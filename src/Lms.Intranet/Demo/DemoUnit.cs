namespace Lms.Intranet.Demo;

/// <summary>A part of a municipality. A förvaltning has no parent, an enhet lies in it, an arbetsplats in the enhet.</summary>
internal sealed record DemoUnit(string Tenant, string Id, string Name, string? Parent = null);
