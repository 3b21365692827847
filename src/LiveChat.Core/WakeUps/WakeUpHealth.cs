using LiveChat.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LiveChat.WakeUps;

/// <summary>Whether hints come and go. Says so in the log when that changes, not each time.</summary>
internal sealed class WakeUpHealth
{
    private volatile bool _isDeaf = true;
    private volatile bool _isMute;
    private volatile bool _isDeafnessKnown;

    /// <summary>Hints stopped to come or to go: what was to be looked at at leisure is to be looked at now.</summary>
    public event Action? Worsened;

    /// <summary>Whether listening was tried, and hints of others do not arrive.</summary>
    public bool IsKnownDeaf => _isDeafnessKnown;

    /// <summary>Whether own hints cannot be sent.</summary>
    public bool IsMute => _isMute;

    /// <summary>Whether hints of others arrive, and own ones are sent, as far as is known.</summary>
    public bool IsGood => !_isDeaf && !_isMute;

    public void Listening(ILogger logger)
    {
        if (_isDeafnessKnown) Log.WakeUpsHeardAgain(logger);
        (_isDeaf, _isDeafnessKnown) = (false, false);
    }

    public void NotListening(ILogger logger, Exception? exception)
    {
        var couldHear = !_isDeaf;
        _isDeaf = true;
        if (couldHear) Worsened?.Invoke();
        if (_isDeafnessKnown) return;

        _isDeafnessKnown = true;
        Log.WakeUpsNotHeard(logger, exception);
    }

    public void Sent(ILogger logger)
    {
        if (!_isMute) return;

        _isMute = false;
        Log.WakeUpsSentAgain(logger);
    }

    public void NotSent(ILogger logger, Exception exception)
    {
        if (_isMute) return;

        _isMute = true;
        Worsened?.Invoke();
        Log.WakeUpsNotSent(logger, exception);
    }
}
