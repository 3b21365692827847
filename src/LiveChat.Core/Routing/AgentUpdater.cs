using LiveChat.Agents;
using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>The one loop of every change of an agent: load, change, save, tell.</summary>
internal sealed class AgentUpdater(IAgentStore store, GuardedChatNotifier notifier, RoutingSignal signal)
{
    private const int MaxAttempts = 10;

    /// <returns>The agent as it is now; <see langword="null"/> when there is none.</returns>
    public async Task<Agent?> UpdateAsync(AgentId id, Func<Agent, Agent> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if (await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } agent) return null;

            var next = change(agent);
            if (next == agent) return agent;

            if (await TryAsync(next, () => store.SaveAsync(next, agent.Fence, cancellationToken)).ConfigureAwait(false)) return next;
        }

        throw new ConcurrencyConflictException($"Agent {id} changed too often to finish the command. Nothing was written; send it again.");
    }

    /// <summary>Saves and tells a change that holds only for the agent as it was read, and only while no chat uses the agent's capacity; else nothing happens.</summary>
    public async Task UpdateIfFreeAsync(Agent agent, Func<Agent, Agent> change, CancellationToken cancellationToken)
    {
        var next = change(agent);
        if (next != agent) await TryAsync(next, () => store.SaveIfFreeAsync(next, agent.Fence, cancellationToken)).ConfigureAwait(false);
    }

    private async Task<bool> TryAsync(Agent next, Func<Task<bool>> save)
    {
        try
        {
            if (!await save().ConfigureAwait(false)) return false;
        }
        catch
        {
            signal.AnswerLost();
            throw;
        }

        signal.Set();
        await notifier.TellAsync(next).ConfigureAwait(false);
        return true;
    }
}
