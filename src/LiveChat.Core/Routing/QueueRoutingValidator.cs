using System.Collections.Frozen;
using LiveChat.Queues;
using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Routing;

internal sealed class QueueRoutingValidator(IEnumerable<IRoutingPolicy> policies) : IValidateOptions<QueueOptions>
{
    private readonly FrozenDictionary<string, IRoutingPolicy[]> _known = policies.GroupBy(p => p.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    public ValidateOptionsResult Validate(string? name, QueueOptions options)
    {
        if (!_known.ContainsKey(options.RoutingPolicy))
        {
            return OptionsRefusal.Of(
                nameof(QueueOptions.RoutingPolicy),
                SettingsProblemKind.Unknown,
                $"Queue '{name}' uses routing policy '{options.RoutingPolicy}', which is not registered. " +
                $"Known: {string.Join(", ", _known.Keys.Order(StringComparer.Ordinal))}. Add yours with AddRoutingPolicy<T>().");
        }

        return _known.Values.FirstOrDefault(p => p.Length > 1) is { } twins
            ? ValidateOptionsResult.Fail(
                $"Several routing policies are named '{twins[0].Name}': {string.Join(", ", twins.Select(t => t.GetType()))}. Give yours a name of its own.")
            : ValidateOptionsResult.Success;
    }
}
