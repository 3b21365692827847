using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Queues;
using LiveChat.Teams;
using Microsoft.Extensions.Options;

namespace LiveChat.Routing;

internal sealed class AgentService(
    IAgentStore store, IChatStore chats, AgentUpdater updater, AgentChatUpdater chatUpdater, AgentPresence presence, ChatTransfers transfers, QueueCatalog queues, TeamCatalog teams,
    AgentSettingsInForce settings, IOptions<AgentOptions> options, StoreClock clock) : IAgentService
{
    private const int MaxAttempts = 10;

    public async Task<Agent> SignInAsync(AgentProfile profile, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (profile.Capacity is < 1 or > AgentOptions.MaxCapacity)
            throw new ArgumentOutOfRangeException(nameof(profile), profile.Capacity, $"An agent has a capacity of 1 to {AgentOptions.MaxCapacity}.");

        profile = settings.Complete(profile);
        var id = new AgentId(profile.Id);
        var memberOf = teams.Of(id, profile.Teams);
        var languages = AgentLanguages.Of(profile.Languages);
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var agent = await updater.UpdateAsync(id, a => a.Describe(profile.Name, memberOf, profile.Capacity, languages, profile.Roles), cancellationToken).ConfigureAwait(false);
            if (agent is null)
            {
                var created = new Agent { Id = id, Name = profile.Name, Teams = memberOf, Languages = languages, Roles = profile.Roles, Capacity = profile.Capacity ?? options.Value.Capacity, Fence = 1 };
                if (!await store.SaveAsync(created, 0, cancellationToken).ConfigureAwait(false)) continue;
            }

            await presence.ArriveAsync(id, cancellationToken).ConfigureAwait(false);
            return await store.FindAsync(id, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"The agent store lost agent {id}.");
        }

        throw new ConcurrencyConflictException($"Agent {id} changed too often to sign in. Try again.");
    }

    public async Task<Agent?> SetAvailabilityAsync(AgentId id, Availability availability, CancellationToken cancellationToken = default)
    {
        var agent = await updater.UpdateAsync(id, a => a.Choose(availability, clock.Now), cancellationToken).ConfigureAwait(false);

        // What rings from a queue the router takes back; a transfer is in none.
        if (agent is not null && availability is not Availability.Available) await transfers.WithdrawAsync(id, cancellationToken).ConfigureAwait(false);
        return agent;
    }

    public async Task<Agent?> SignOutAsync(AgentId id, CancellationToken cancellationToken = default)
    {
        // Offline first: what goes back must not ring at the agent again.
        var agent = await SetAvailabilityAsync(id, Availability.Offline, cancellationToken).ConfigureAwait(false);
        if (agent is null) return null;

        // The agent is gone: whoever asked may be, too.
        ConcurrencyConflictException? left = null;
        foreach (var chat in await chats.HeadsAsync(new ChatQuery.ClaimedBy([id]), CancellationToken.None).ConfigureAwait(false))
        {
            try
            {
                // Who is available again meanwhile keeps what is left.
                await chatUpdater.UpdateAsync(
                    id,
                    chat.Id,
                    ChatRefusal.AgentNotFound,
                    (a, c) => a.Availability is Availability.Offline ? c.Reclaim(id, clock.Now + queues.Of(c.Queue).RingTimeout, clock.Now, signedOut: true) : ChatDecision.Nothing,
                    CancellationToken.None).ConfigureAwait(false);
            }
            catch (ConcurrencyConflictException e)
            {
                // The others go back all the same.
                left = e;
            }
        }

        return left is null ? agent : throw left;
    }

    public void HeardFrom(AgentId id, TimeSpan idleFor = default) => presence.HeardFrom(id, idleFor);
}
