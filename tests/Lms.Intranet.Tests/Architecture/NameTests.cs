using System.Text.RegularExpressions;

namespace Lms.Intranet.Tests.Architecture;

/// <summary>Names say the thing, files hold one, and folders are namespaces.</summary>
[TestFixture]
public sealed partial class NameTests
{
    private static IEnumerable<string> Libraries => Checkout.Projects.Where(project => project != "Lms.Intranet");

    [Test]
    public void No_type_is_named_after_its_kind()
    {
        var named = Checkout.Projects
            .SelectMany(project => Checkout.Load(project).GetTypes())
            .Where(type => type.Namespace?.StartsWith("Lms", StringComparison.Ordinal) == true && Kind().IsMatch(type.Name.Split('`')[0]))
            .Select(type => type.FullName);
        Assert.That(named, Is.Empty);
    }

    [TestCaseSource(nameof(Libraries))]
    public void A_namespace_is_its_folder(string project)
    {
        var wrong = new List<string>();
        foreach (var file in Checkout.Sources("src/" + project))
        {
            var said = Namespace().Match(File.ReadAllText(file)).Groups[1].Value;
            var folder = Path.GetDirectoryName(Path.GetRelativePath(Path.Combine(Checkout.Root, "src", project), file))!.Replace('/', '.');

            // Pages lie where Razor looks for an area; an "Areas.Lms" namespace would hide the product's own.
            folder = folder.StartsWith("Areas.Lms.Pages", StringComparison.Ordinal) ? folder["Areas.Lms.".Length..] : folder;
            var meant = folder.Length == 0 ? project : $"{project}.{folder}";
            if (said.Length > 0 && said != meant)
                wrong.Add($"{Checkout.Relative(file)}: {said}, meant {meant}");
        }

        Assert.That(wrong, Is.Empty);
    }

    [TestCaseSource(nameof(Libraries))]
    public void A_file_holds_one_public_type(string project)
    {
        var crowded = Checkout.Sources("src/" + project)
            .Where(file => PublicType().Count(File.ReadAllText(file)) > 1)
            .Select(Checkout.Relative);
        Assert.That(crowded, Is.Empty);
    }

    [Test]
    public void Asynchronous_methods_say_so_and_take_their_token_last()
    {
        var wrong = Libraries
            .SelectMany(project => Checkout.Load(project).GetExportedTypes())
            .SelectMany(type => type.GetMethods().Where(method => method.DeclaringType == type))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal))
            .Where(method => method.GetBaseDefinition() == method && method.Name is not ("DisposeAsync" or "Invoke"))
            .Where(method => !method.Name.EndsWith("Async", StringComparison.Ordinal)
                || method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CancellationToken) && parameter.Position != method.GetParameters().Length - 1))
            .Where(method => method.DeclaringType!.Namespace is { } space && !space.StartsWith("Lms.Testing", StringComparison.Ordinal))
            .Select(method => $"{method.DeclaringType}.{method.Name}");
        Assert.That(wrong, Is.Empty);
    }

    [GeneratedRegex("(Service|Manager|Helper|Utils?|Dto|Entity)$")]
    private static partial Regex Kind();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^public (?:static |sealed |abstract |partial |readonly )*(?:class|record|record struct|struct|interface|enum|delegate) ", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
