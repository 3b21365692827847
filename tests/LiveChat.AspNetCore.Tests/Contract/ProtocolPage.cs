using System.Globalization;
using System.Reflection;
using System.Text;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Contract;

/// <summary>Writes docs/protocol.md.</summary>
internal static class ProtocolPage
{
    public static string Write(IServiceProvider host)
    {
        var text = new StringBuilder(ProtocolProse.Introduction);
        text.Append(CultureInfo.InvariantCulture, $"Every hub method may also answer {Codes(ErrorCodes.OfEveryCall.Select(e => e.Code))}. All codes: [errors.md](errors.md).\n");

        text.Append("\n## HTTP endpoints\n\nPaths are below the base path, `/livechat` unless the host chose another.\n");
        foreach (var endpoint in host.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(IsApi)) WriteEndpoint(text, endpoint);
        text.Append(ProtocolProse.Pages);

        text.Append("\n## Customer hub: `hub/customer`\n\n### Methods\n");
        foreach (var method in WireTypes.CustomerMethods) WriteMethod(text, method);
        text.Append("\n### Events\n\n");
        WriteEvents(text, WireTypes.CustomerEvents);

        text.Append("\n## Agent hub: `hub/agent`\n\n### Methods\n");
        foreach (var method in WireTypes.AgentMethods) WriteMethod(text, method);
        text.Append("\n### Events\n\n");
        WriteEvents(text, WireTypes.AgentEvents);

        text.Append("\n## Shapes\n\nA member marked *optional* is left out when it has no value; `null` is never written. A request with a member that is not listed is refused.\n");
        foreach (var type in WireTypes.All.OrderBy(t => t.Name, StringComparer.Ordinal)) WriteShape(text, type);
        return text.ToString();
    }

    private static bool IsApi(RouteEndpoint endpoint)
        => endpoint.Metadata.GetMetadata<LiveChatEndpoint>() is not null && endpoint.RoutePattern.RawText!.Contains("/api/", StringComparison.Ordinal);

    private static void WriteEndpoint(StringBuilder text, RouteEndpoint endpoint)
    {
        var method = endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Single();
        var path = endpoint.RoutePattern.RawText!.Replace("/livechat/", "", StringComparison.Ordinal);
        text.Append(CultureInfo.InvariantCulture, $"\n### `{method} {path}`\n\n{endpoint.Metadata.GetRequiredMetadata<IEndpointSummaryMetadata>().Summary} {endpoint.Metadata.GetRequiredMetadata<IEndpointDescriptionMetadata>().Description}\n\n");
        if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } request }) text.Append(CultureInfo.InvariantCulture, $"- Body: {Link(request)} as `application/json`\n");

        foreach (var answer in endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Where(a => a.StatusCode == StatusCodes.Status200OK && WireTypes.All.Contains(a.Type!)))
            text.Append(CultureInfo.InvariantCulture, $"- 200: {Link(answer.Type!)}\n");

        if (endpoint.Metadata.GetMetadata<RefusesAttribute>() is not { } refuses) return;
        foreach (var code in refuses.Codes) text.Append(CultureInfo.InvariantCulture, $"- {ErrorCodes.All.Single(e => e.Code == code).HttpStatus}: `{code}`\n");
    }

    private static void WriteMethod(StringBuilder text, MethodInfo method)
    {
        var refuses = method.GetCustomAttribute<RefusesAttribute>()?.Codes ?? [];
        text.Append(CultureInfo.InvariantCulture, $"\n#### `{method.Name}`\n\n{XmlDocs.Of(method)}\n\n- Takes {Link(WireTypes.RequestOf(method))}\n- Answers {Link(WireTypes.AnswerOf(method))}\n");
        if (refuses.Count > 0) text.Append(CultureInfo.InvariantCulture, $"- Refuses with {Codes(refuses)}\n");
    }

    private static void WriteEvents(StringBuilder text, IEnumerable<MethodInfo> events)
    {
        text.Append("| Event | Carries | When |\n|---|---|---|\n");
        foreach (var e in events) text.Append(CultureInfo.InvariantCulture, $"| `{e.Name}` | {Link(WireTypes.RequestOf(e))} | {XmlDocs.Of(e)} |\n");
    }

    private static void WriteShape(StringBuilder text, Type type)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### Shape {type.Name}\n\n{XmlDocs.Of(type)}\n");
        if (type.IsEnum)
        {
            text.Append("\n| Value | Meaning |\n|---|---|\n");
            foreach (var member in WireNames.Members(type)) text.Append(CultureInfo.InvariantCulture, $"| `\"{WireNames.Of(member)}\"` | {XmlDocs.Of(member)} |\n");
        }
        else if (WireTypes.CasesOf(type) is { Count: > 0 } cases)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nOne of these, told apart by `kind`: {string.Join(", ", cases.Select(c => $"`\"{WireTypes.KindOf(c)}\"` {Link(c)}"))}. Skip a `kind` you do not know.\n");
        }
        else
        {
            WriteMembers(text, type);
        }
    }

    private static void WriteMembers(StringBuilder text, Type type)
    {
        var properties = WireTypes.Properties(type).ToList();
        if (properties.Count == 0)
        {
            text.Append("\nAn empty object, `{}`.\n");
            return;
        }

        text.Append("\n| Member | Type | Meaning |\n|---|---|---|\n");
        if (WireTypes.KindOf(type) is { } kind) text.Append(CultureInfo.InvariantCulture, $"| `kind` | `\"{kind}\"` | Which entry this is; the first member. |\n");
        foreach (var property in properties)
            text.Append(CultureInfo.InvariantCulture, $"| `{WireNames.Of(property)}` | {TypeOf(property)}{(WireNames.IsOptional(property) ? ", optional" : "")} | {XmlDocs.Of(property)} |\n");
    }

    private static string TypeOf(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (WireTypes.All.Contains(type)) return Link(type);
        if (!type.IsGenericType) return WireNames.TypeScript(type);

        var arguments = type.GetGenericArguments();
        return arguments is [var only] ? $"list of {(WireTypes.All.Contains(only) ? Link(only) : WireNames.TypeScript(only))}" : "object with text values";
    }

    private static string Link(Type type) => $"[{type.Name}](#shape-{type.Name.ToLowerInvariant()})";

    private static string Codes(IEnumerable<string> codes) => string.Join(", ", codes.Select(c => $"`{c}`"));
}
