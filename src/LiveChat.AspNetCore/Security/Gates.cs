using LiveChat.AspNetCore.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Security;

/// <summary>Puts a gate before endpoints: it is asked on every request, also of each transport of a hub.</summary>
internal static class Gates
{
    public static TBuilder Behind<TBuilder>(this TBuilder endpoints, IGate gate)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint =>
        {
            var next = endpoint.RequestDelegate ?? throw new InvalidOperationException($"Endpoint {endpoint.DisplayName} answers nothing.");
            endpoint.RequestDelegate = context => PassAsync(gate, context, next);
        });
        return endpoints;
    }

    public static TBuilder Does<TBuilder>(this TBuilder endpoints, ChatAction action)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint => endpoint.Metadata.Add(new DoesAttribute(action)));
        return endpoints;
    }

    private static async Task PassAsync(IGate gate, HttpContext context, RequestDelegate next)
    {
        if (await gate.RefuseAsync(context).ConfigureAwait(false) is { } refusal)
        {
            await Problems.Of(refusal).ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        await next(context).ConfigureAwait(false);
    }
}
