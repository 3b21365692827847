using LiveChat.Diagnostics;
using LiveChat.Settings;
using Microsoft.Extensions.Logging;

namespace LiveChat.Macros;

/// <summary>
/// Tells of changed macros, here and elsewhere. A hint from another node may be lost: whoever looks from time to time compares the version of all settings with the changes that were told
/// of, and tells everybody when there is one more.
/// </summary>
internal sealed class MacroChanges(IMacroNotifier notifier, IMacroNews elsewhere, ISettingsStore settings, ILogger<MacroChanges> logger)
{
    private readonly Lock _lock = new();
    private readonly HashSet<long> _told = [];
    private long? _looked;

    /// <summary>Macros were changed here.</summary>
    public void Made(MacroOwner owner, long version)
    {
        Note(version);
        Tell(owner);
        elsewhere.Tell(owner, version);
    }

    /// <summary>Another node says that it changed macros.</summary>
    public void Heard(MacroOwner owner, long version)
    {
        Note(version);
        Tell(owner);
    }

    /// <summary>Tells everybody if something changed that nobody told of.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var version = await settings.VersionAsync(cancellationToken).ConfigureAwait(false);
        bool isMissed;
        lock (_lock)
        {
            isMissed = _looked is { } looked && version - looked > _told.Count(v => v > looked && v <= version);
            _told.RemoveWhere(v => v <= version);
            _looked = version;
        }

        if (isMissed) Tell(null);
    }

    private void Note(long version)
    {
        lock (_lock) _told.Add(version);
    }

    /// <summary>Committed: a deaf listener must not undo that.</summary>
    private void Tell(MacroOwner? owner)
    {
        try
        {
            notifier.Tell(owner);
        }
        catch (Exception e)
        {
            Log.TellingOfMacrosFailed(logger, e);
        }
    }
}
