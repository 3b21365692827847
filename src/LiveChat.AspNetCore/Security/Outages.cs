using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Diagnostics;
using LiveChat.Chats;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.AspNetCore.Security;

/// <summary>Answers what a store that is not available leaves open. For hubs <see cref="HubGuard"/> does it.</summary>
internal static class Outages
{
    public static TBuilder OutlivingOutages<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint =>
        {
            var next = endpoint.RequestDelegate ?? throw new InvalidOperationException($"Endpoint {endpoint.DisplayName} answers nothing.");
            endpoint.RequestDelegate = context => AnswerAsync(context, endpoint.DisplayName ?? "An endpoint", next);
        });
        return endpoints;
    }

    private static async Task AnswerAsync(HttpContext context, string call, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (StoreUnavailableException e) when (!context.Response.HasStarted)
        {
            Log.StoreUnavailable(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Outages).FullName!), call, e);
            await Problems.TryAgain(context).ExecuteAsync(context).ConfigureAwait(false);
        }
    }
}
