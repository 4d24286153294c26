using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Lms.AspNetCore.Api;

/// <summary>The API's description, a document of its own beside whatever the host describes.</summary>
internal static class OpenApi
{
    internal const string Document = "lms";

    internal static async Task WriteAsync(HttpContext http)
    {
        var provider = http.RequestServices.GetRequiredKeyedService<IOpenApiDocumentProvider>(Document);
        var document = await provider.GetOpenApiDocumentAsync(http.RequestAborted);
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.WriteAsync(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, http.RequestAborted), http.RequestAborted);
    }

    internal static void AddLmsOpenApi(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = description => description.GroupName == Document;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Lms.Core", Version = "1", Description = "Courses, quizzes and certificates of the signed-in person." };
            return Task.CompletedTask;
        });
    });
}
