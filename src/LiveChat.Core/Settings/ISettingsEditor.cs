namespace LiveChat.Settings;

/// <summary>Reads and changes the settings of one kind: of <c>QueueOptions</c>, <c>TeamOptions</c> or <c>WidgetOptions</c>. What code defines can only be read.</summary>
/// <typeparam name="TOptions">The options, as code would set them.</typeparam>
public interface ISettingsEditor<TOptions>
    where TOptions : class
{
    /// <summary>All of the kind: those of code in the order they were added, then those of the console by name.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<NamedSettings<TOptions>>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Finds one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<NamedSettings<TOptions>?> FindAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Sets one, new or changed. This node follows at once, others within about five seconds.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="name">Its name. One the console makes has 1 to 60 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, and begins with a letter or digit; a widget's is a site key.</param>
    /// <param name="options">The options; checked as those of code are.</param>
    /// <param name="expectedVersion">The version that was read; 0 for a new one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SettingsOutcome<TOptions>> SaveAsync(SettingsActor actor, string name, TOptions options, long expectedVersion, CancellationToken cancellationToken = default);

    /// <summary>Removes one.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="expectedVersion">The version that was read; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SettingsOutcome<TOptions>> DeleteAsync(SettingsActor actor, string name, long expectedVersion, CancellationToken cancellationToken = default);
}
