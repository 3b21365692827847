namespace LiveChat.Macros;

/// <summary>
/// Reads and changes macros. Personal ones are changed by their agent alone. A team's are changed by administrators, and by its members where
/// <see cref="Teams.TeamOptions.MembersEditMacros"/> says so. What is not theirs who ask answers like what does not exist.
/// </summary>
public interface IMacroService
{
    /// <summary>The most macros of one owner.</summary>
    const int MaxPerOwner = 500;

    /// <summary>The macros an agent uses: the agent's own, then those of the agent's teams in the order of their names; of each owner by shortcut.</summary>
    /// <param name="who">The agent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<Macro>> ListAsync(MacroActor who, CancellationToken cancellationToken = default);

    /// <summary>The macros of one owner, by shortcut; <see langword="null"/> when they are none of the agent's business.</summary>
    /// <param name="who">The agent.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<Macro>?> ListOfAsync(MacroActor who, MacroOwner owner, CancellationToken cancellationToken = default);

    /// <summary>The teams whose macros an agent may look at, by name: the agent's own; for an administrator all that code defines.</summary>
    /// <param name="who">The agent.</param>
    IReadOnlyList<MacroTeam> TeamsOf(MacroActor who);

    /// <summary>Makes or changes a macro. Repeating it is harmless.</summary>
    /// <param name="who">Who does.</param>
    /// <param name="owner">Whose macro.</param>
    /// <param name="id">Its id; for a new one made by the caller.</param>
    /// <param name="text">What it says.</param>
    /// <param name="expectedVersion">The version the caller read; 0 for a new one.</param>
    /// <param name="cancellationToken">Ends the wait; it may be saved all the same.</param>
    Task<MacroOutcome> SaveAsync(MacroActor who, MacroOwner owner, MacroId id, MacroText text, long expectedVersion, CancellationToken cancellationToken = default);

    /// <summary>Removes a macro. One that is not there any more is removed.</summary>
    /// <param name="who">Who does.</param>
    /// <param name="owner">Whose macro.</param>
    /// <param name="id">Its id.</param>
    /// <param name="expectedVersion">The version the caller read.</param>
    /// <param name="cancellationToken">Ends the wait; it may be removed all the same.</param>
    Task<MacroOutcome> DeleteAsync(MacroActor who, MacroOwner owner, MacroId id, long expectedVersion, CancellationToken cancellationToken = default);

    /// <summary>Adds many macros, or none when something is wrong with one of them. Those that are there already with the same shortcut, title and body are left as they are.</summary>
    /// <param name="who">Who does.</param>
    /// <param name="owner">Whose macros.</param>
    /// <param name="texts">What they say.</param>
    /// <param name="cancellationToken">Ends the wait; they may be imported all the same.</param>
    Task<MacroImport> ImportAsync(MacroActor who, MacroOwner owner, IReadOnlyList<MacroText> texts, CancellationToken cancellationToken = default);

    /// <summary>Counts that a macro was inserted. Written about once a minute; what was counted last is lost with the process.</summary>
    /// <param name="who">Who did.</param>
    /// <param name="owner">Whose macro.</param>
    /// <param name="id">Its id; one that does not exist is forgotten.</param>
    /// <returns><see cref="MacroRefusal.OwnerNotFound"/> when the macros of the owner are not the agent's to use; <see langword="null"/> when it is counted.</returns>
    MacroRefusal? CountUse(MacroActor who, MacroOwner owner, MacroId id);
}
