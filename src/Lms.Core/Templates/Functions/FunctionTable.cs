using System.Collections.Frozen;

namespace Lms.Core.Templates.Functions;

/// <summary>The fixed set of functions. What is not here does not exist.</summary>
internal static class FunctionTable
{
    private static readonly FrozenDictionary<string, TemplateFunction> ByName =
        new[] { TextFunctions.All, ListFunctions.All, NumberFunctions.All, DateFunctions.All, HtmlFunctions.All }
            .SelectMany(functions => functions)
            .ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    public static TemplateFunction? Find(string name) => ByName.GetValueOrDefault(name);
}
