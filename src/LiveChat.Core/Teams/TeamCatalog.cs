using System.Collections.Frozen;
using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Teams;

/// <summary>The teams this host knows: those of code, and those of the console as they are now. Thread-safe; what is asked later may know more.</summary>
public sealed class TeamCatalog
{
    private readonly FrozenDictionary<string, TeamOptions> _inCode;
    private volatile FrozenDictionary<string, TeamOptions> _teams;

    internal TeamCatalog(IEnumerable<TeamName> names, IOptionsMonitor<TeamOptions> options)
    {
        InCode = [.. names.Select(n => n.Value).Distinct(StringComparer.Ordinal)];
        _teams = _inCode = InCode.ToFrozenDictionary(n => n, options.Get, StringComparer.Ordinal);
    }

    /// <summary>The names of the teams code adds, in the order they were added.</summary>
    internal ImmutableArray<string> InCode { get; }

    /// <summary>The names of all teams, in order.</summary>
    public IEnumerable<string> Names => _teams.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether there is a team of this name.</summary>
    /// <param name="team">The team's name.</param>
    public bool Knows(string team) => _teams.ContainsKey(team);

    /// <summary>The name people see of a team; of one this host does not know, its name.</summary>
    /// <param name="team">The team's name.</param>
    public string DisplayNameOf(string team) => _teams.GetValueOrDefault(team)?.DisplayName ?? team;

    /// <summary>Whether members may change their team's macros; of a team this host does not know, no.</summary>
    /// <param name="team">The team's name.</param>
    public bool MembersEditMacros(string team) => _teams.GetValueOrDefault(team)?.MembersEditMacros ?? false;

    /// <summary>What is said by itself when a chat starts in a queue of some teams: what the first of them says that says anything.</summary>
    /// <param name="teams">The teams, in order. Of one this host does not know nothing is said.</param>
    public ImmutableArray<AutoMessage> AutoMessagesOf(IEnumerable<string> teams)
    {
        ArgumentNullException.ThrowIfNull(teams);
        return [.. teams.Select(t => _teams.GetValueOrDefault(t)?.AutoMessages).FirstOrDefault(m => m is { Count: > 0 }) ?? []];
    }

    /// <summary>Puts in force what the console set, in place of all it had set before.</summary>
    internal void Follow(IReadOnlyList<NamedSettings<TeamOptions>> console)
        => _teams = _inCode.Concat(console.Select(c => KeyValuePair.Create(c.Name, c.Options))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The teams an agent belongs to: those the host says, and those that list the agent.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="fromHost">The teams the host says.</param>
    public ImmutableArray<string> Of(AgentId agent, IEnumerable<string> fromHost)
    {
        ArgumentNullException.ThrowIfNull(fromHost);
        return [.. fromHost.Concat(_teams.Where(t => t.Value.Members.Contains(agent.Value)).Select(t => t.Key))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
