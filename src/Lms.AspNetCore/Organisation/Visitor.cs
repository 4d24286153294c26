using System.Globalization;
using Lms.Core;
using Lms.Core.Organisation;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Organisation;

/// <summary>Who makes this request, and in which language to answer. One a request.</summary>
/// <param name="resolver">Turns the host's user into a person.</param>
public sealed class Visitor(IPersonResolver resolver)
{
    private bool arrived;

    /// <summary>The person; null when nobody is signed in.</summary>
    public Person? Person { get; private set; }

    /// <summary>The person's roles; <see cref="Role.None"/> for nobody.</summary>
    public Role Roles => Person?.Roles ?? Role.None;

    /// <summary>Language of the answer, one of <see cref="LanguageChoices"/>: the person's choice, else <c>?lang=</c>, else Swedish.</summary>
    public string Language { get; private set; } = "sv";

    /// <summary>On whose behalf use cases run.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in; the permission table lets no such request through.</exception>
    public Actor Actor => Person is { } person
        ? new(person.Tenant, person.Id, person.Name, person.Roles, Language)
        : throw new InvalidOperationException("No person is signed in. The route's row in PermissionTable should demand a role.");

    /// <summary>The sentence in the language of the answer.</summary>
    /// <param name="text">Both languages.</param>
    public string Say(Text text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.In(Language);
    }

    /// <summary>Finds out who it is, once, and sets the cultures of the request's flow.</summary>
    /// <param name="http">The request.</param>
    public async Task ArriveAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (!arrived)
        {
            // First the address: when the person cannot be found because the database does not answer, the page still says so in its language.
            Read(http);
            Person = await resolver.ResolveAsync(http, http.RequestAborted);
            Language = Person?.Language ?? Language;
            arrived = true;
        }
    }

    /// <summary>Reads the person anew, before something is said on an endpoint where a known person would do.</summary>
    /// <param name="http">The request.</param>
    internal async Task LookAgainAsync(HttpContext http)
    {
        if (!arrived || http.GetEndpoint()?.Metadata.GetMetadata<KnownPersonWillDo>() is null)
            return;
        http.Items[KnownPersonWillDo.Mark] = false;
        Person = await resolver.ResolveAsync(http, http.RequestAborted);
        Language = Person?.Language ?? Language;
    }

    /// <summary>Takes in the person's choice of language as it was read together with what is to be said.</summary>
    /// <param name="http">The request.</param>
    /// <param name="chosen">The choice; null when none was made.</param>
    /// <returns>True when the person was remembered with another one: what was prepared so far speaks the wrong language.</returns>
    internal async Task<bool> HearAsync(HttpContext http, string? chosen)
    {
        if (Person is null || Person.Language == chosen || http.GetEndpoint()?.Metadata.GetMetadata<KnownPersonWillDo>() is null)
            return false;
        await LookAgainAsync(http);
        return true;
    }

    /// <summary>Takes the language from the address, for an answer without asking who it is.</summary>
    /// <param name="http">The request.</param>
    internal void Read(HttpContext http)
    {
        if (!arrived)
            Language = LanguageChoices.Known(http.Request.Query["lang"]);
    }

    /// <summary>What a <c>lang</c> attribute around the answer says: easy-read Swedish is Swedish.</summary>
    public string HtmlLanguage => LanguageTag.BaseOf(Language);

    /// <summary>The culture of the answer: dates and numbers as people here write them.</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(Language == "en" ? "en-GB" : "sv-SE");
}
