using Lms.Core.Templates;
using Lms.Testing.Templates;

namespace Lms.Core.Tests.Templates;

public sealed class LmsTemplateEngineSharedTests : TemplateEngineTests
{
    protected override ITemplateEngine Engine { get; } = new LmsTemplateEngine(TimeProvider.System);

    [TestCaseSource(typeof(TemplateTable), nameof(TemplateTable.Cases))]
    public void A_refusal_says_where_to_look(TemplateCase row)
    {
        var result = Engine.Render(row.Template, TemplateTable.Model, TemplateOutput.PlainText, "sv");
        if (row.Line > 0)
        {
            Assert.That(result.Problems.Select(problem => (problem.Line, problem.Column)), Is.EqualTo([(row.Line, row.Column)]));
        }
        else
        {
            Assert.That(result.Succeeded, Is.EqualTo(!row.LeftOut));
        }
    }
}
