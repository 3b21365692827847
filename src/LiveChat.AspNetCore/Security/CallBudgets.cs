using System.Collections.Concurrent;
using LiveChat.AspNetCore.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Security;

/// <summary>The budgets of everybody who called this node lately. They outlive a connection, so that reconnecting gains nothing.</summary>
internal sealed class CallBudgets(IOptions<LiveChatHostOptions> options, TimeProvider clock)
{
    private const int PruneAt = 20_000;

    private readonly ConcurrentDictionary<string, CallBudget> _budgets = new(StringComparer.Ordinal);

    public CallBudget Of(string person)
    {
        if (_budgets.Count >= PruneAt) Prune();
        return _budgets.GetOrAdd(person, static (_, x) => new(x.options.Value.Limits, x.clock), (options, clock));
    }

    private void Prune()
    {
        foreach (var (person, budget) in _budgets)
        {
            if (budget.IsUntouched) _budgets.TryRemove(person, out _);
        }
    }
}
