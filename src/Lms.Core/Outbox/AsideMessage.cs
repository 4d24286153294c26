namespace Lms.Core.Outbox;

/// <summary>A message that was set aside.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What happened.</param>
/// <param name="WrittenAt">When it happened, UTC.</param>
/// <param name="Failure">Why it is set aside: the last failure's code, or <c>unfinished</c>.</param>
/// <param name="Started">How often a delivery was begun.</param>
/// <param name="Failed">How often one failed.</param>
/// <param name="Since">When it was set aside, UTC.</param>
public sealed record AsideMessage(
    long Id, string Kind, DateTimeOffset WrittenAt, string Failure, int Started, int Failed, DateTimeOffset Since);
