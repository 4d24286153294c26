namespace Lms.Core.Outbox;

/// <summary>A message whose delivery failed and is tried again.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What happened.</param>
/// <param name="WrittenAt">When it happened, UTC.</param>
/// <param name="Failure">The last failure's code.</param>
/// <param name="Failed">How often it failed.</param>
/// <param name="NextTry">When it is tried again at the soonest, UTC.</param>
public sealed record FailingMessage(long Id, string Kind, DateTimeOffset WrittenAt, string Failure, int Failed, DateTimeOffset NextTry);
