using LiveChat.Clocks;
using LiveChat.Diagnostics;
using LiveChat.Settings;
using Microsoft.Extensions.Logging;

namespace LiveChat.Macros;

/// <summary>Writes into the audit log that macros of a team were changed. An agent's own are nobody else's business.</summary>
internal sealed class MacroAudit(ISettingsAudit audit, StoreClock clock, ILogger<MacroAudit> logger)
{
    /// <summary>One macro was made or changed.</summary>
    public Task SavedAsync(MacroActor who, MacroOwner owner, MacroId id, MacroText? before, MacroText after, long version)
        => WriteAsync(who, owner, $"/{id}", SettingsAudit.Saved, new() { Version = version, IsNew = before is null ? true : null, Fields = [.. Changed(before, after)] });

    /// <summary>One macro was removed.</summary>
    public Task RemovedAsync(MacroActor who, MacroOwner owner, MacroId id) => WriteAsync(who, owner, $"/{id}", SettingsAudit.Removed, new());

    /// <summary>Many were added.</summary>
    public Task ImportedAsync(MacroActor who, MacroOwner owner, int added) => WriteAsync(who, owner, "", SettingsAudit.Saved, new() { IsNew = true, Count = added });

    private static IEnumerable<string> Changed(MacroText? before, MacroText after)
    {
        if (before?.Body != after.Body) yield return "body";
        if (before?.Shortcut != after.Shortcut) yield return "shortcut";
        if (before?.Title != after.Title) yield return "title";
    }

    /// <summary>It is committed: what fails from here on does not undo it.</summary>
    private async Task WriteAsync(MacroActor who, MacroOwner owner, string macro, string action, SettingsFacts facts)
    {
        if (owner is not MacroOwner.OfTeam { Team: var team }) return;

        try
        {
            await audit.WriteAsync(SettingsAudit.Of(who.Agent.Value, $"macro/{team}{macro}", action, clock.Now, facts)).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.SettingsNotAudited(logger, SettingsKind.Macro, team, who.Agent.Value, e);
        }
    }
}
