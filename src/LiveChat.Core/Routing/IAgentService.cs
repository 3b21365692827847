using LiveChat.Agents;
using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>What a desk does for its agent: signs in, chooses the availability, gives signs of life. Thread-safe.</summary>
public interface IAgentService
{
    /// <summary>A desk opened: makes the agent known, or brings name and teams up to date, and starts the lease.</summary>
    /// <param name="profile">What the host says about the user.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Agent> SignInAsync(AgentProfile profile, CancellationToken cancellationToken = default);

    /// <summary>The agent chooses whether chats ring.</summary>
    /// <param name="id">The agent.</param>
    /// <param name="availability">The choice.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The agent as it is now; <see langword="null"/> when there is none.</returns>
    Task<Agent?> SetAvailabilityAsync(AgentId id, Availability availability, CancellationToken cancellationToken = default);

    /// <summary>
    /// The agent goes: is offline, and every chat goes back to its queue at once, ahead of newer ones. Repeating it is harmless. Closing a desk is no signing out: whoever is not heard of for a while
    /// loses the chats by and by.
    /// </summary>
    /// <param name="id">The agent.</param>
    /// <param name="cancellationToken">Ends the wait before the agent is offline; from then on the chats go back, whoever waits.</param>
    /// <returns>The agent as it is now; <see langword="null"/> when there is none.</returns>
    /// <exception cref="ConcurrencyConflictException">A chat changed too often to be given back; the others were. Ask again.</exception>
    Task<Agent?> SignOutAsync(AgentId id, CancellationToken cancellationToken = default);

    /// <summary>A sign of life. Collected and stored for all agents of this node together, within 5 seconds.</summary>
    /// <param name="id">The agent.</param>
    /// <param name="idleFor">How long ago somebody last did something at this desk; less than a minute, like nothing said, is now. The latest of all desks counts.</param>
    void HeardFrom(AgentId id, TimeSpan idleFor = default);
}
