using Lms.Core.Authoring.Editing;
using Lms.Core.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.BrowserTests.Pages;

/// <summary>Questions of the bank in each state of their desk.</summary>
/// <param name="Ready">One that can be asked, with advice.</param>
/// <param name="Faulty">One whose text has faults.</param>
/// <param name="Nested">A dialogue, with rows in rows.</param>
/// <param name="Empty">One that nothing is written of.</param>
internal sealed record Desks(string Ready, string Faulty, string Nested, string Empty)
{
    private const string Dialogue = """
        a:
          type: dialogue
          text: Välj vad du säger.
          cast: [ { id: anna, text: Anna } ]
          nodes:
            - id: start
              text: Hej
              replies: [ { id: a, to: slut, text: Hej själv, consequence: Anna ler. } ]
            - { id: slut, text: Tack, settings: { score: 100 } }
        """;

    public static async Task<Desks> MakeAsync(DemoPerson trainer) => new(
        await WriteAsync(trainer, "multiple-choice", "::a:: Vad ska du *inte* lova? {=[[a]] Att beslutet blir som familjen vill, för det bestämmer Migrationsverket #Ja. ~[[b]] Att ringa ~[[c]] Alla ovan}"),
        await WriteAsync(trainer, "multiple-choice", "::a:: Vad gör du? {\n=Frågar\nGår ~\n}"),
        await WriteAsync(trainer, "dialogue", Dialogue),
        await WriteAsync(trainer, "kprim", ""));

    private static async Task<string> WriteAsync(DemoPerson trainer, string type, string text)
    {
        await using var scope = BrowserRun.Intranet.Services.CreateAsyncScope();
        var persons = scope.ServiceProvider.GetRequiredService<IPersonStore>();
        var tenant = (await persons.FindTenantAsync(trainer.Tenant, CancellationToken.None))!;
        var person = (await persons.FindAsync(tenant.Id, $"{trainer.Tenant}-{trainer.Key}", CancellationToken.None))!;
        var actor = new Actor(tenant.Id, person.Id, person.Name, person.Roles, "sv");
        var editor = scope.ServiceProvider.GetRequiredService<QuestionEditor>();
        var id = Guid.CreateVersion7();
        var input = text.Length > 0 ? new QuestionInput(type, null, text) : new QuestionInput(type, editor.Start(type).Value!.Fields, null);
        var saved = await editor.SaveAsync(actor, id, 0, input, CancellationToken.None);
        return $"studio/fragor/{saved.Value!.Stored!.Id}";
    }
}
