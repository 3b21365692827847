using LiveChat.Chats;

namespace CustomStorage;

/// <summary>
/// What the stores in memory have written, in a file, in the order in which they did. Nobody gets an answer before everything it may rest on is durable; answers that come
/// together wait for the disk once.
/// </summary>
public sealed class Ledger(Func<FileStream> open, LedgerTarget target) : IDisposable
{
    private readonly SemaphoreSlim _order = new(1, 1);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly List<LedgerRecord> _unwritten = [];
    private LedgerFile? _file;
    private bool _isOpen;

    /// <summary>Does once more what the file says. Before that the stores answer nobody.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read, or was not written by stores like these.</exception>
    /// <exception cref="IOException">It cannot be opened, e.g. because another process has it.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        _file = new(open());
        await foreach (var record in _file.ReadAsync(cancellationToken))
        {
            if (!await record.RepeatAsync(target)) throw new InvalidDataException($"A {record} in the ledger does not fit what comes before it.");
        }

        _isOpen = true;
    }

    /// <summary>Asks a store in memory and answers when that is durable, with all that came before it.</summary>
    /// <param name="ask">The question. A store in memory answers at once.</param>
    /// <param name="record">What the answer says was written; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the wait for one's turn. From then on it is too late to stop.</param>
    public async Task<T> AnswerAsync<T>(Func<Task<T>> ask, Func<T, LedgerRecord?> record, CancellationToken cancellationToken)
    {
        if (!_isOpen) throw new InvalidOperationException("The ledger is read when the host starts; nobody may ask its stores before.");

        T answer;
        await _order.WaitAsync(cancellationToken);
        try
        {
            answer = await ask();
            if (record(answer) is { } written) _unwritten.Add(written);
        }
        finally
        {
            _order.Release();
        }

        await WriteAsync();
        return answer;
    }

    public void Dispose()
    {
        _file?.Dispose();
        _order.Dispose();
        _writing.Dispose();
    }

    /// <summary>Writes what is not written yet: of many who wait for it one does, for all. What fails stays first in line, and until it is written nobody gets an answer.</summary>
    private async Task WriteAsync()
    {
        await _writing.WaitAsync();
        try
        {
            var records = await UnwrittenAsync(forget: 0);
            if (records.Length == 0) return;

            _file!.Append(records);
            await UnwrittenAsync(forget: records.Length);
        }
        catch (IOException e)
        {
            throw new StoreUnavailableException("The ledger cannot be written.", e);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task<LedgerRecord[]> UnwrittenAsync(int forget)
    {
        await _order.WaitAsync();
        try
        {
            _unwritten.RemoveRange(0, forget);
            return [.. _unwritten];
        }
        finally
        {
            _order.Release();
        }
    }
}
