using CustomStorage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.Tests.Storage;

/// <summary>The ledger's file on a disk that waits, or is full, when a test says so.</summary>
internal sealed class TestDisk(string path) : FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0)
{
    private readonly ManualResetEventSlim _goOn = new(initialState: true);
    private TaskCompletionSource _waits = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether only the first half of what is written finds room.</summary>
    public bool IsFull { get; set; }

    /// <summary>How often it was asked to make things durable.</summary>
    public int Flushes { get; private set; }

    /// <summary>Stores on a ledger that is on this disk.</summary>
    public Task<LedgerStores> OpenAsync() => LedgerStores.OpenAsync(b => b.UseLedger(Name).Services.Replace(ServiceDescriptor.Singleton(
        s => new Ledger(() => this, s.GetRequiredService<LedgerTarget>()))));

    /// <summary>From now on it makes nothing durable, until <see cref="GoOn"/>.</summary>
    /// <returns>Ends when somebody waits for that.</returns>
    public Task Hold()
    {
        _waits = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _goOn.Reset();
        return _waits.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public void GoOn() => _goOn.Set();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        base.Write(IsFull ? buffer[..(buffer.Length / 2)] : buffer);
        if (IsFull) throw new IOException("No space left on device.");
    }

    public override void Flush(bool flushToDisk)
    {
        if (flushToDisk)
        {
            _waits.TrySetResult();
            _goOn.Wait();
            Flushes++;
        }

        base.Flush(flushToDisk);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _goOn.Dispose();
        base.Dispose(disposing);
    }
}
