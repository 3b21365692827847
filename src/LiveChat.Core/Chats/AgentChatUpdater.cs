using LiveChat.Agents;

namespace LiveChat.Chats;

/// <summary>Changes chats by what an agent may take now: the agent is read, decided on, and expected unchanged by the commit.</summary>
internal sealed class AgentChatUpdater(IAgentStore agents, ChatUpdater updater)
{
    private const int MaxAttempts = 5;

    /// <summary>Decides on the agent and the chat as they are stored, commits and tells.</summary>
    /// <param name="agent">Whose capacity the change uses.</param>
    /// <param name="chat">The chat.</param>
    /// <param name="unknown">Why it is refused when there is no such agent.</param>
    /// <param name="decide">The pure decision; called again when either has changed.</param>
    /// <param name="cancellationToken">Ends the wait before the commit.</param>
    /// <returns>The outcome, and the agent it was decided on.</returns>
    public async Task<(ChatOutcome Outcome, Agent? Agent)> UpdateAsync(
        AgentId agent, ChatId chat, ChatRefusal unknown, Func<Agent, Chat, ChatDecision> decide, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await agents.FindAsync(agent, cancellationToken).ConfigureAwait(false) is not { } known) return (ChatOutcome.Refused(unknown), null);

            var outcome = await updater.UpdateAsync(chat, c => decide(known, c), cancellationToken, [new(known.Id, known.Fence, known.Capacity)]).ConfigureAwait(false);

            // Changed means that the agent's availability or lease moved since it was read: look again.
            if (!outcome.AgentsChanged) return (outcome, known);
            if (attempt == MaxAttempts) throw new ConcurrencyConflictException(chat);
        }
    }
}
