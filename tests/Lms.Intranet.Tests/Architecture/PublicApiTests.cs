using System.Reflection;

namespace Lms.Intranet.Tests.Architecture;

/// <summary>
/// The public API of each library is a reviewed file, <c>src/&lt;project&gt;/PublicApi.txt</c>. A change of it is a
/// change of the file; <c>LMS_WRITE_API=1</c> writes the files anew, for the review.
/// </summary>
[TestFixture]
public sealed class PublicApiTests
{
    private static IEnumerable<string> Libraries => Checkout.Projects.Where(project => project != "Lms.Intranet");

    [TestCaseSource(nameof(Libraries))]
    public void The_public_API_is_the_reviewed_one(string project)
    {
        var file = Path.Combine(Checkout.Root, "src", project, "PublicApi.txt");
        var now = Lines(Checkout.Load(project)).ToList();
        if (Environment.GetEnvironmentVariable("LMS_WRITE_API") == "1")
            File.WriteAllLines(file, now);
        var reviewed = File.Exists(file) ? File.ReadAllLines(file) : [];
        Assert.Multiple(() =>
        {
            Assert.That(now.Except(reviewed), Is.Empty, "new, and not in PublicApi.txt");
            Assert.That(reviewed.Except(now), Is.Empty, "in PublicApi.txt, and gone");
        });
    }

    private static IEnumerable<string> Lines(Assembly assembly) => assembly.GetExportedTypes()
        .Where(type => !type.FullName!.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .SelectMany(type => Members(type).Order(StringComparer.Ordinal).Prepend(Kind(type) + " " + Name(type)));

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"  {Name(type)}.{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}");
        var methods = type.GetMethods(own).Where(method => Visible(method) && !Compiler(method))
            .Select(method => $"  {(method.IsStatic ? "static " : "")}{Name(type)}.{method.Name}({Parameters(method)}) : {Name(method.ReturnType)}");
        var constructors = type.GetConstructors(own).Where(Visible).Select(made => $"  {Name(type)}.new({Parameters(made)})");
        var properties = type.GetProperties(own).Where(property => property.Name != "EqualityContract" && property.GetAccessors(true).Any(Visible))
            .Select(property => $"  {Name(type)}.{property.Name} {{{(property.GetMethod is { } get && Visible(get) ? " get;" : "")}{(property.SetMethod is { } set && Visible(set) ? " set;" : "")} }} : {Name(property.PropertyType)}");
        var fields = type.GetFields(own).Where(field => field.IsPublic || field.IsFamily).Select(field => $"  {Name(type)}.{field.Name} : {Name(field.FieldType)}");
        return methods.Concat(constructors).Concat(properties).Concat(fields);
    }

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    // Accessors, and what the compiler adds to records, say nothing of their own.
    private static bool Compiler(MethodInfo method) =>
        (method.IsSpecialName && !method.Name.StartsWith("op_Implicit", StringComparison.Ordinal))
        || method.Name is "Deconstruct" or "<Clone>$" or "PrintMembers" or "ToString" or "GetHashCode" or "Equals";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? "?" : "")}"));

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
            return type.Name;
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        var plain = (type.Namespace?.StartsWith("Lms", StringComparison.Ordinal) == true ? type.FullName ?? $"{type.Namespace}.{type.Name}" : type.Name).Split('`', '[')[0].Replace('+', '.');
        return type.IsGenericType ? $"{plain}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : plain;
    }
}
