using LiveChat.EntityFrameworkCore.Sqlite;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

/// <summary>Keeps the writer busy until it is let go, so that what comes meanwhile has to wait.</summary>
internal sealed class HeldWriter : IDisposable
{
    private readonly ManualResetEventSlim _gate = new();
    private Task? _held;

    public static async Task<HeldWriter> OfAsync(SqliteDatabase database)
    {
        var held = new HeldWriter();
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        held._held = database.Writer.RunAsync(
            _ =>
            {
                entered.SetResult();
                held._gate.Wait();
                return true;
            },
            default);
        await entered.Task;
        return held;
    }

    public async Task LetGoAsync()
    {
        _gate.Set();
        await _held!;
    }

    public void Dispose()
    {
        _gate.Set();
        _held?.ContinueWith(_ => _gate.Dispose(), TaskScheduler.Default);
    }
}
