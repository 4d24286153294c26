using Lms.Core.Organisation;

namespace Lms.AspNetCore.Permissions;

/// <summary>A row of the permission table.</summary>
/// <param name="Methods">HTTP methods, joined by a space.</param>
/// <param name="Route">Route template below the mount; empty for the front page.</param>
/// <param name="Roles">Who may; <see cref="Role.None"/> = also who is not signed in.</param>
/// <param name="Whose">Whose things.</param>
public sealed record Permission(string Methods, string Route, Role Roles, Whose Whose)
{
    /// <summary>True when nobody needs to be signed in.</summary>
    public bool IsPublic => Roles == Role.None;

    /// <summary>True when these roles are enough.</summary>
    /// <param name="roles">The visitor's roles.</param>
    public bool Admits(Role roles) => IsPublic || (Roles & roles) != 0;
}
