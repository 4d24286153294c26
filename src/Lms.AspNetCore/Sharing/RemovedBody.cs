namespace Lms.AspNetCore.Sharing;

/// <summary>A share that is gone: for everybody when it was the person's own, else for the person alone.</summary>
internal sealed record RemovedBody(Guid Id, bool ForEverybody);
