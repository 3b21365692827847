using LiveChat.Audit;
using LiveChat.Settings;

namespace LiveChat.Macros;

/// <summary>What the audit log says of changed macros of a team. An agent's own are nobody else's business. Pure.</summary>
internal static class MacroAudit
{
    /// <summary>One macro was made or changed.</summary>
    public static AuditEntry? Saved(MacroActor who, MacroOwner owner, Macro? before, MacroId id, MacroText after, DateTimeOffset at)
        => Of(who, owner, $"/{id}", SettingsAudit.Saved, at, new() { Replaced = before?.Version, IsNew = before is null ? true : null, Fields = [.. Changed(before?.Text, after)] });

    /// <summary>One macro was removed.</summary>
    public static AuditEntry? Removed(MacroActor who, MacroOwner owner, MacroId id, long replaced, DateTimeOffset at) => Of(who, owner, $"/{id}", SettingsAudit.Removed, at, new() { Replaced = replaced });

    /// <summary>Many were added.</summary>
    public static AuditEntry? Imported(MacroActor who, MacroOwner owner, int added, DateTimeOffset at) => Of(who, owner, "", SettingsAudit.Saved, at, new() { IsNew = true, Count = added });

    private static IEnumerable<string> Changed(MacroText? before, MacroText after)
    {
        if (before?.Body != after.Body) yield return "body";
        if (before?.Shortcut != after.Shortcut) yield return "shortcut";
        if (before?.Title != after.Title) yield return "title";
    }

    private static AuditEntry? Of(MacroActor who, MacroOwner owner, string macro, string action, DateTimeOffset at, SettingsFacts facts)
        => owner is MacroOwner.OfTeam { Team: var team } ? SettingsAudit.Of(who.Agent.Value, $"macro/{team}{macro}", action, at, facts) : null;
}
