using LiveChat.Teams;

namespace LiveChat.Macros;

/// <summary>The one place that says whose macros somebody sees and changes.</summary>
internal sealed class MacroAccess(TeamCatalog teams)
{
    /// <summary>Why somebody may not look at an owner's macros, or change them; null when they may.</summary>
    public MacroRefusal? Check(MacroActor who, MacroOwner owner, bool toEdit) => owner switch
    {
        MacroOwner.OfAgent x => x.Agent == who.Agent ? null : MacroRefusal.OwnerNotFound,
        MacroOwner.OfTeam x when !IsMember(who, x.Team) && !(who.IsAdmin && teams.Knows(x.Team)) => MacroRefusal.OwnerNotFound,
        MacroOwner.OfTeam x when toEdit && !MayEdit(who, x.Team) => MacroRefusal.NotAllowed,
        _ => null,
    };

    public static IEnumerable<MacroOwner> UsedBy(MacroActor who) => [who.Self, .. who.Teams.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(t => new MacroOwner.OfTeam(t))];

    public IReadOnlyList<MacroTeam> TeamsOf(MacroActor who) =>
    [
        .. who.Teams.Concat(who.IsAdmin ? teams.Names : []).Distinct(StringComparer.Ordinal)
            .Select(t => new MacroTeam(t, teams.DisplayNameOf(t), IsMember(who, t), MayEdit(who, t)))
            .OrderBy(t => t.DisplayName, StringComparer.Ordinal),
    ];

    private static bool IsMember(MacroActor who, string team) => who.Teams.Contains(team, StringComparer.Ordinal);

    private bool MayEdit(MacroActor who, string team) => who.IsAdmin || (IsMember(who, team) && teams.MembersEditMacros(team));
}
