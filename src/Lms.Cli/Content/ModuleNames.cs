using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Lms.Core.Modules;

namespace Lms.Cli.Content;

/// <summary>What a module is called where different things may be written: ids, packages and classes.</summary>
internal static partial class ModuleNames
{
    /// <summary>True for what may be an id.</summary>
    public static bool IsId(string id) => Id().IsMatch(id);

    /// <summary>True for what may be a package and a namespace.</summary>
    public static bool IsPackage(string name) => Package().IsMatch(name);

    /// <summary>An id made of a folder's name: å, ä and ö become a and o; empty when nothing is left.</summary>
    public static string IdOf(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return NotInId().Replace(string.Concat(letters).ToLowerInvariant(), "-").Trim('-');
    }

    /// <summary>A title for a start: the id's words.</summary>
    public static string TitleOf(string id) => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');

    /// <summary>The package, which is also the namespace: <c>Lms.Modules.FirstDay</c>.</summary>
    public static string PackageOf(string id) => "Lms.Modules." + Pascal(id);

    /// <summary>The class: <c>FirstDayModule</c>.</summary>
    public static string ClassOf(string id) => Pascal(id) + "Module";

    /// <summary>The version of Lms.Core that this command was built with, as packages name it.</summary>
    public static string CoreVersion() =>
        typeof(ContentModule).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static string Pascal(string id)
    {
        var name = string.Concat(id.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return char.IsAsciiDigit(name[0]) ? "M" + name : name;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*([.][A-Za-z_][A-Za-z0-9_]*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Package();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotInId();
}
