using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Lms.FaultTests.Nodes;

/// <summary>Takes the idempotency key off every request.</summary>
internal sealed class KeyRemoval : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, proceed) =>
        {
            context.Request.Headers.Remove("Idempotency-Key");
            return proceed(context);
        });
        next(app);
    };
}
