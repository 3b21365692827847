using System.Diagnostics.Metrics;
using LiveChat.Diagnostics;

namespace LiveChat.Core.Tests.Diagnostics;

/// <summary>LiveChat with a listener on its own meter, and on no other host's.</summary>
internal sealed class MeasuredHost : IAsyncDisposable
{
    private readonly MeterListener _listener = new();

    public MeasuredHost()
    {
        var factory = Host.Get<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == LiveChatDiagnostics.MeterName && ReferenceEquals(instrument.Meter.Scope, factory)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Write(i, value, tags));
        _listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Write(i, value, tags));
        _listener.Start();
    }

    public TestHost Host { get; } = new();

    /// <summary>What was measured, as <c>name{tags} value</c>.</summary>
    public List<string> Measured { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await Host.DisposeAsync();
    }

    private void Write(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var told = string.Join(',', tags.ToArray().Select(t => t.Value));
        lock (Measured) Measured.Add(FormattableString.Invariant($"{instrument.Name}{{{told}}} {value}"));
    }
}
