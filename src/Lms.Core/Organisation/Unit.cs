namespace Lms.Core.Organisation;

/// <summary>A node of the organisation's tree.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The unit above; null at the top.</param>
public sealed record Unit(UnitId Id, string Name, UnitId? Parent);
