using System.Collections.Frozen;
using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Settings;

namespace LiveChat.Routing;

/// <summary>
/// What the console says of agents (change it with <c>ISettingsEditor&lt;AgentSettings&gt;</c>, under the agent's id). The host's sign-in comes first. It counts with the agent's next sign-in;
/// desks that are open follow with their next sign of life. Thread-safe.
/// </summary>
public sealed class AgentSettingsInForce
{
    private static readonly AgentSettings Nothing = new();

    private volatile FrozenDictionary<string, AgentSettings> _console = FrozenDictionary<string, AgentSettings>.Empty;

    internal AgentSettingsInForce() { }

    /// <summary>A profile with what the console says where the host says nothing.</summary>
    /// <param name="profile">What the host says.</param>
    public AgentProfile Complete(AgentProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var console = _console.GetValueOrDefault(profile.Id, Nothing);
        return profile with { Capacity = profile.Capacity ?? console.Capacity, Languages = profile.Languages.Count > 0 ? profile.Languages : console.Languages };
    }

    /// <summary>Whether an agent is as the host and the console say now.</summary>
    /// <param name="agent">The agent as it was when it signed in.</param>
    /// <param name="profile">What the host says.</param>
    /// <param name="memberOf">The teams the agent belongs to now.</param>
    public bool Describes(Agent agent, AgentProfile profile, ImmutableArray<string> memberOf)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var all = Complete(profile);
        return agent.Describe(agent.Name, memberOf, all.Capacity, AgentLanguages.Of(all.Languages), all.Roles) == agent;
    }

    /// <summary>Puts in force what the console set, in place of all it had set before.</summary>
    internal void Follow(IReadOnlyList<NamedSettings<AgentSettings>> console) => _console = console.ToFrozenDictionary(c => c.Name, c => c.Options, StringComparer.Ordinal);
}
