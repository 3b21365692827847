using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Events;
using LiveChat.Macros;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Teams;
using LiveChat.Transcripts;
using LiveChat.Webhooks;
using LiveChat.Widgets;
using Microsoft.Extensions.Options;

namespace LiveChat.Nodes;

/// <summary>Everything this host's code defines that has to be the same on every node. How much one node does at once is not part of it: nodes may be of different size.</summary>
internal sealed class CodeDefinitions(
    QueueCatalog queues,
    WidgetCatalog widgets,
    IOptionsMonitor<WidgetOptions> widgetOptions,
    TeamCatalog teams,
    IOptionsMonitor<TeamOptions> teamOptions,
    MacrosInCode macros,
    IOptions<AgentOptions> agents,
    IOptions<TranscriptOptions> transcripts,
    IEnumerable<ITranscriptSender> senders,
    IResumePolicy resumePolicy,
    IEnumerable<IRoutingPolicy> policies,
    IEnumerable<EventHandlerName> handlers,
    IOptionsMonitor<EventHandlerOptions> handlerOptions,
    IOptionsMonitor<WebhookOptions> webhooks)
{
    public IEnumerable<CodeDefinition> All()
    {
        var json = DefinitionsJsonContext.Default;
        yield return Of("default queue", new(queues.InCode[0].Id.Value), json.NamedPart);
        foreach (var queue in queues.InCode) yield return Of($"queue {queue.Id}", queue, json.QueueSettings);
        foreach (var widget in widgets.InCode) yield return Of($"widget {widget.Id}", widget, json.WidgetSettings);
        foreach (var widget in widgets.InCode)
        {
            if (widgetOptions.Get(widget.Id.Value).Identity.Secrets is { Count: > 0 } secrets)
                yield return Of($"identity of widget {widget.Id}", new([.. secrets]), json.IdentityPart) with { Secrets = [nameof(IdentityPart.Secrets)] };
        }

        foreach (var team in teams.InCode) yield return Of($"team {team}", teamOptions.Get(team), json.TeamOptions);
        foreach (var team in macros.Teams) yield return Of($"macros of team {team}", new([.. macros.OfTeam(team).Select(m => m.Text).OrderBy(m => m.Shortcut, StringComparer.Ordinal).ThenBy(m => m.Title, StringComparer.Ordinal)]), json.MacrosPart);
        foreach (var policy in policies) yield return Of($"routing policy {policy.Name}", new(policy.GetType(), policy.Width), json.PolicyPart);
        yield return Of("resume policy", new(NameOf(resumePolicy.GetType())), json.NamedPart);
        yield return Of("agents", agents.Value, json.AgentOptions);
        yield return Of("transcripts", transcripts.Value, json.TranscriptOptions);
        foreach (var sender in senders) yield return Of("transcript sender", new(NameOf(sender.GetType())), json.NamedPart);
        foreach (var handler in handlers)
        {
            yield return Of($"event handler {handler.Name}", new(handler.Handler, handlerOptions.Get(handler.Name)), json.EventHandlerPart);
            if (handler.Handler != typeof(WebhookSender)) continue;

            yield return Of($"webhook {handler.Name}", new(webhooks.Get(handler.Name)), json.WebhookPart) with
            {
                Secrets = [nameof(WebhookPart.Url), nameof(WebhookPart.Secret), nameof(WebhookPart.PreviousSecret)],
            };
        }
    }

    private static CodeDefinition Of<T>(string name, T content, JsonTypeInfo<T> type) => new(name, JsonSerializer.SerializeToElement(content, type));

    /// <summary>Without the versions of assemblies, which a full name of a generic type has.</summary>
    private static string NameOf(Type type) => $"{type}";

    /// <summary>One of the host's own types or names in a place where there is one.</summary>
    internal sealed record NamedPart(string Name);

    internal sealed record MacrosPart(IReadOnlyList<MacroText> Macros);

    internal sealed record IdentityPart(IReadOnlyList<string> Secrets);

    internal sealed record PolicyPart(string Type, RingWidth Width)
    {
        public PolicyPart(Type type, RingWidth width)
            : this(NameOf(type), width)
        {
        }
    }

    internal sealed record EventHandlerPart(string Type, ICollection<string> Events)
    {
        public EventHandlerPart(Type type, EventHandlerOptions options)
            : this(NameOf(type), options.Events)
        {
        }
    }

    internal sealed record WebhookPart(Uri? Url, string Secret, string? PreviousSecret, bool AllowHttp, ICollection<string> AllowedNetworks)
    {
        public WebhookPart(WebhookOptions options)
            : this(options.Url, options.Secret, options.PreviousSecret, options.AllowHttp, [.. options.AllowedNetworks.Select(n => n.ToString())])
        {
        }
    }
}
