using System.Security.Cryptography;
using System.Text;
using Lms.Core.Organisation;

namespace Lms.AspNetCore.Quizzes;

/// <summary>
/// A word for a person that a browser keeps unsent answers under, so that nobody else who signs in there sees or sends them.
/// It says nothing of who it is, and it must not depend on any key: a key ring that is lost must not lose the answers too.
/// </summary>
internal static class WriterToken
{
    /// <summary>The form field that holds it.</summary>
    internal const string Field = "skrivare";

    internal static string Of(Actor actor)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"writer of answers {actor.Tenant.Value:N} {actor.Person.Value:N}"));
        return Convert.ToHexStringLower(digest.AsSpan(0, 16));
    }
}
