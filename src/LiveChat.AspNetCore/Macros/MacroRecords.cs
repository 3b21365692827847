using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using LiveChat.Macros;

namespace LiveChat.AspNetCore.Macros;

/// <summary>Macros as they go over the wire.</summary>
internal static class MacroRecords
{
    public static MacroDto Of(Macro macro) => new()
    {
        Id = macro.Id.ToString(),
        Team = TeamOf(macro.Owner),
        Shortcut = macro.Text.Shortcut,
        Title = macro.Text.Title,
        Body = macro.Text.Body,
        Version = macro.Version,
        ChangedAt = Times.Of(macro.ChangedAt),
        ChangedBy = macro.ChangedBy,
        Uses = macro.Uses,
        InCode = macro.InCode ? true : null,
    };

    public static MacroTeamDto Of(MacroTeam team) => new(team.Name, team.DisplayName, team.IsMember, team.MayEdit);

    public static MacroActor ActorOf(Caller.AtDesk who) => new(who.Agent.Id, who.Agent.Name, who.Agent.Teams, who.IsAdmin);

    /// <summary>Whose macros a call is about: a team's, or the caller's own.</summary>
    public static MacroOwner OwnerOf(MacroActor who, string? team) => team is null ? who.Self : new MacroOwner.OfTeam(team);

    public static string? TeamOf(MacroOwner? owner) => (owner as MacroOwner.OfTeam)?.Team;
}
