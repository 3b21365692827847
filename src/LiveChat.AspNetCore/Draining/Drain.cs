using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Draining;

/// <summary>How far this node is on its way out. Thread-safe.</summary>
internal sealed class Drain(IOptions<LiveChatHostOptions> options, TimeProvider clock)
{
    /// <summary>What part of the time is for going; the rest is for arriving elsewhere.</summary>
    private const double ForGoing = 0.7;

    private long _began;
    private volatile bool _isOn;
    private volatile bool _isClosing;

    /// <summary>Whether new connections belong elsewhere.</summary>
    public bool IsOn => _isOn;

    /// <summary>Whether the time is over, and every connection ends after the call that is under way.</summary>
    public bool IsClosing => _isClosing;

    /// <summary>What a client is told.</summary>
    public DrainingEvent Notice => new((int)LeftOf(options.Value.DrainTime * ForGoing).TotalMilliseconds);

    /// <summary>What is left of the time clients have; zero when it is over.</summary>
    public TimeSpan Left => LeftOf(options.Value.DrainTime);

    public void Begin()
    {
        _began = clock.GetTimestamp();
        _isOn = true;
    }

    public void Close() => _isClosing = true;

    private TimeSpan LeftOf(TimeSpan time)
    {
        var left = time - clock.GetElapsedTime(_began);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
