using System.Globalization;
using System.Text;

namespace Lms.Intranet.Demo;

/// <summary>A made-up person. <paramref name="Key"/> is unique in the municipality and is what the sign-in address names.</summary>
/// <param name="Unit">The id of the <see cref="DemoUnit"/> where the person works.</param>
/// <param name="Leads">The id of the unit that the person leads, with everything below it; null for most.</param>
internal sealed record DemoPerson(
    string Tenant, string Key, string Name, string Title, string Unit, string Role = DemoRole.Learner, string? Leads = null)
{
    /// <summary>Unique over all municipalities, for example <c>osby-medarbetare</c>.</summary>
    public string Id => $"{Tenant}-{Key}";

    public string GivenName => Name.Split(' ')[0];

    public string Initials
    {
        get
        {
            var parts = Name.Split(' ');
            return $"{parts[0][0]}{parts[^1][0]}";
        }
    }

    /// <summary>An address that looks right and reaches nobody.</summary>
    public string Email
    {
        get
        {
            var parts = Name.Split(' ');
            return $"{Plain(parts[0])}.{Plain(parts[^1])}@example.se";
        }
    }

    private static string Plain(string name)
    {
        var letters = name.ToLowerInvariant().Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return string.Concat(letters);
    }
}
