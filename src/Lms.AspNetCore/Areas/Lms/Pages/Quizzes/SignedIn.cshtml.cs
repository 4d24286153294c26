using Lms.AspNetCore.Mounting;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Quizzes;

/// <summary>Where one lands after signing in anew from a page that still holds unsent answers.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignedInModel : LmsPage
{
    /// <summary>Who is signed in: on a shared computer it may be somebody else.</summary>
    public string Name => Actor.Name;

    /// <summary>Tells the script who writes here, without saying who it is.</summary>
    public string WriterToken => Lms.AspNetCore.Quizzes.WriterToken.Of(Actor);
}
