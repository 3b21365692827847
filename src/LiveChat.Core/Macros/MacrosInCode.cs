namespace LiveChat.Macros;

/// <summary>The macros the host's code defines. The last of those with the same team, shortcut and title counts.</summary>
internal sealed class MacrosInCode(IEnumerable<MacroInCode> added)
{
    private readonly ILookup<string, MacroInCode> _ofTeams = added.GroupBy(m => m.Id).Select(same => same.Last()).ToLookup(m => m.Team, StringComparer.Ordinal);

    /// <summary>Gets the teams that have some, in order.</summary>
    public IEnumerable<string> Teams => _ofTeams.Select(t => t.Key).Order(StringComparer.Ordinal);

    public IEnumerable<MacroInCode> OfTeam(string team) => _ofTeams[team];

    public IEnumerable<MacroInCode> Of(MacroOwner owner) => owner is MacroOwner.OfTeam { Team: var team } ? OfTeam(team) : [];

    public bool Has(MacroOwner owner, MacroId id) => Of(owner).Any(m => m.Id == id);
}
