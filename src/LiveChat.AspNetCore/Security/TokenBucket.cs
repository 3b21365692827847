namespace LiveChat.AspNetCore.Security;

/// <summary>Allows a steady rate with bursts. Thread-safe.</summary>
/// <param name="perSecond">How many a second in the long run.</param>
/// <param name="burst">How many at once after a pause.</param>
/// <param name="clock">The clock.</param>
internal sealed class TokenBucket(double perSecond, double burst, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private double _taken;
    private long _filledAt = clock.GetTimestamp();

    /// <summary>Whether nothing was taken for so long that the bucket is as good as new.</summary>
    public bool IsFull
    {
        get
        {
            lock (_lock)
            {
                Fill();
                return _taken <= 0;
            }
        }
    }

    /// <summary>Takes one.</summary>
    /// <param name="retryAfter">How long to wait for the next one when there is none.</param>
    public bool TryTake(out TimeSpan retryAfter)
    {
        lock (_lock)
        {
            Fill();
            if (_taken <= burst - 1)
            {
                _taken++;
                retryAfter = TimeSpan.Zero;
                return true;
            }

            retryAfter = TimeSpan.FromSeconds((_taken + 1 - burst) / perSecond);
            return false;
        }
    }

    private void Fill()
    {
        var now = clock.GetTimestamp();
        _taken = Math.Max(0, _taken - (clock.GetElapsedTime(_filledAt, now).TotalSeconds * perSecond));
        _filledAt = now;
    }
}
