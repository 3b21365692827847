using System.Diagnostics.Metrics;

namespace LiveChat.LoadTest.Servers;

/// <summary>Counts what this process asks of PostgreSQL, as Npgsql tells it.</summary>
internal sealed class DatabaseCommands : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _count;

    public DatabaseCommands()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            // One measurement for every command or batch of commands.
            if (instrument.Meter.Name == "Npgsql" && instrument.Name is "db.client.operation.duration" or "db.client.commands.duration") listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref _count));
        _listener.Start();
    }

    public long Count => Interlocked.Read(ref _count);

    public void Dispose() => _listener.Dispose();
}
