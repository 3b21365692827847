using LiveChat.AspNetCore.Draining;
using LiveChat.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LiveChat.AspNetCore.Diagnostics;

/// <summary>Whether this node should get people: unhealthy when it cannot serve them, degraded when it can and somebody should look. Names of what was configured only, never content.</summary>
internal sealed class LiveChatHealthCheck(NodeHealth node, Drain drain) : IHealthCheck
{
    public const string Name = "livechat";

    /// <summary>The tag by which hosts choose what says whether a node is ready.</summary>
    public const string Tag = "ready";

    /// <summary>A store that lets wait for longer lets everybody wait.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        string[] queues = [.. node.UnknownQueues.Select(q => q.Value)];
        string[] settings = [.. node.DifferentSettings];
        string[] unusable = [.. node.UnusableSettings];
        var data = new Dictionary<string, object>
        {
            ["draining"] = drain.IsOn,
            ["unknownQueues"] = queues,
            ["differentSettings"] = settings,
            ["unusableSettings"] = unusable,
            ["hearsHints"] = node.HearsHints,
            ["sendsHints"] = node.SendsHints,
            ["deadLetters"] = node.DeadLetters,
        };

        try
        {
            await node.EnsureStoreAnswersAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(context.Registration.FailureStatus, "The chat store does not answer.", e, data);
        }

        if (drain.IsOn) return new(context.Registration.FailureStatus, "This node is stopping and sends its people to others.", null, data);

        var problems = Problems(queues, settings, unusable).ToList();
        return problems is [] ? HealthCheckResult.Healthy("The chat store answers.", data) : HealthCheckResult.Degraded(string.Join(' ', problems), null, data);
    }

    private IEnumerable<string> Problems(string[] queues, string[] settings, string[] unusable)
    {
        if (queues is not []) yield return $"Chats wait in queues no node knows: {string.Join(", ", queues)}.";
        if (settings is not []) yield return $"Nodes define differently: {string.Join(", ", settings)}.";
        if (unusable is not []) yield return $"Settings of the console that cannot count: {string.Join(", ", unusable)}.";
        if (!node.HearsHints) yield return "Hints of other nodes do not arrive.";
        if (!node.SendsHints) yield return "Hints to other nodes cannot be sent.";
    }
}
