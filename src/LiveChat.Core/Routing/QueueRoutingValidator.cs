using System.Collections.Frozen;
using LiveChat.Queues;
using Microsoft.Extensions.Options;

namespace LiveChat.Routing;

internal sealed class QueueRoutingValidator(IEnumerable<IRoutingPolicy> policies) : IValidateOptions<QueueOptions>
{
    private readonly FrozenSet<string> _known = policies.Select(p => p.Name).ToFrozenSet(StringComparer.Ordinal);

    public ValidateOptionsResult Validate(string? name, QueueOptions options)
        => _known.Contains(options.RoutingPolicy)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Queue '{name}' uses routing policy '{options.RoutingPolicy}', which is not registered. " +
                $"Known: {string.Join(", ", _known.Order(StringComparer.Ordinal))}. Add yours with AddRoutingPolicy<T>().");
}
