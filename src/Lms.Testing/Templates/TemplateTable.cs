using System.Text.Json;
using Lms.Core.Templates;

namespace Lms.Testing.Templates;

/// <summary>The table of templates and what they print, checked against Scriban itself.</summary>
public static class TemplateTable
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { AllowDuplicateProperties = false };

    /// <summary>The model that the table's templates use.</summary>
    public static TemplateModel Model { get; } = TemplateModel.Of(
        ("learner", TemplateObject.Of(("name", "Åsa"), ("surname", "Öberg"), ("title", TemplateValue.Null))),
        ("course", TemplateObject.Of(("title", "Mötet först"), ("minutes", 75))),
        ("municipality", TemplateObject.Of(("name", "Osby kommun"))),
        ("number", "2026-000001"),
        ("code", "01ABC-DEFGH-23456-78901-234567"),
        ("verify_url", "https://example.org/verify/0"),
        ("score", 0.875m),
        ("minutes", 75),
        ("passed", true),
        ("grade", "B"),
        ("issued", new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero)),
        ("valid_until", new DateTimeOffset(2029, 3, 2, 12, 0, 0, TimeSpan.Zero)),
        ("modules", TemplateList.Of([Module("Kultur", 12), Module("Normer", 9)])),
        ("empty_list", TemplateList.Of([])),
        ("tags", TemplateList.Of(["norm", "barn", "norm"])));

    /// <summary>Every case of the table.</summary>
    public static IReadOnlyList<TemplateCase> Cases { get; } = Read();

    private static TemplateObject Module(string title, int minutes) => TemplateObject.Of(("title", title), ("minutes", minutes));

    private static List<TemplateCase> Read()
    {
        using var json = typeof(TemplateTable).Assembly.GetManifestResourceStream("Templates/template-table.json")
            ?? throw new InvalidOperationException("The table of templates is not embedded in Lms.Testing.");
        return JsonSerializer.Deserialize<Table>(json, Reading)!.Cases;
    }

    private sealed record Table(List<TemplateCase> Cases);
}
