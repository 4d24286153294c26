namespace Lms.Core.Authoring.Bank;

/// <summary>Names of categories: levels divided by slashes.</summary>
public static class QuestionCategory
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>The name with single spaces and no empty levels.</summary>
    /// <param name="category">As typed or as read from a file.</param>
    public static string Tidy(string category)
    {
        ArgumentNullException.ThrowIfNull(category);
        var levels = category.Split('/').Select(PlainSpaces).Where(level => level.Length > 0);
        return string.Join('/', levels);
    }

    /// <summary>The last level, for lists that show the levels above otherwise.</summary>
    /// <param name="category">A tidy name.</param>
    public static string LastLevel(string category)
    {
        ArgumentNullException.ThrowIfNull(category);
        return category[(category.LastIndexOf('/') + 1)..];
    }

    private static string PlainSpaces(string level) =>
        string.Join(' ', level.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
