using System.Text.Json;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Settings;

namespace LiveChat.AspNetCore.Customers;

/// <summary>The keys tickets are sealed with, the same on every node: kept in the store, made anew every hour by whichever node needs one first, the last but one kept for tickets that are on their way.</summary>
/// <remarks>In the store, so that no host has to share a key ring. Whoever can read the database can read the chats as well; a key is worth nothing two hours after it was made.</remarks>
internal sealed class TicketKeys(ISettingsStore settings, StoreClock clock) : IDisposable
{
    private static readonly SettingsKey Document = new(SettingsKind.Node, "ticket-keys");

    private readonly SemaphoreSlim _gate = new(1, 1);
    private IReadOnlyList<TicketKey> _keys = [];
    private int _reads;

    /// <summary>The key for a new ticket.</summary>
    /// <exception cref="StoreUnavailableException">The store does not answer, and no key this node knows is good any more.</exception>
    public async ValueTask<TicketKey> CurrentAsync(CancellationToken cancellationToken)
    {
        if (IsFresh(_keys)) return _keys[0];

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (!IsFresh(_keys)) await RenewAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException) when (_keys is [var newest, ..] && newest.IsGoodAt(clock.Now))
        {
            // The next ticket tries again.
        }
        finally
        {
            _gate.Release();
        }

        return _keys[0];
    }

    /// <summary>The key a ticket names; null when there is none, or not any more. Asks the store once for all who wait, so that invented tickets cost it little.</summary>
    public async ValueTask<TicketKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (Known(id) is { } known) return known;

        var before = Volatile.Read(ref _reads);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // A read that began after this one asked has answered it.
            if (_reads == before) await ReadAsync(cancellationToken).ConfigureAwait(false);
            return Known(id);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private static IReadOnlyList<TicketKey> Parse(SettingsDocument? document)
    {
        try
        {
            return document is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<TicketKey>>(document.Content) ?? [];
        }
        catch (JsonException)
        {
            // Nobody's keys: they are made anew.
            return [];
        }
    }

    private bool IsFresh(IReadOnlyList<TicketKey> keys) => keys is [var newest, ..] && clock.Now - newest.CreatedAt < TicketKey.Turn;

    private TicketKey? Known(string id) => _keys.FirstOrDefault(k => k.Id == id);

    private async Task<SettingsDocument?> ReadAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        var document = await settings.GetAsync(Document, cancellationToken).ConfigureAwait(false);
        _keys = Parse(document);
        return document;
    }

    /// <summary>Reads the keys, and makes a new one if that is nobody's yet. Another node may be faster.</summary>
    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        var document = await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (IsFresh(_keys)) return;

        IReadOnlyList<TicketKey> next = [TicketKey.Create(clock.Now), .. _keys.Take(1)];
        if (await settings.SaveAsync(Document, JsonSerializer.Serialize(next), document?.Version ?? 0, cancellationToken).ConfigureAwait(false) is not null) _keys = next;
    }
}
