using System.Data;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Chats;

/// <summary>Writes batches of messages, and answers each of them. The lane has a connection of its own: whatever holds all others, messages get through.</summary>
internal sealed class AppendWriter(PostgreSqlDatabase database)
{
    private readonly AppendTransaction _transaction = new(database);
    private long _batches;

    /// <summary>How many transactions messages have taken so far.</summary>
    public long Batches => Interlocked.Read(ref _batches);

    /// <summary>The connection first: what comes while it is waited for shares the batch.</summary>
    /// <param name="batch">What is written in any case.</param>
    /// <param name="fill">Adds what has come. Only the lane has more to write; for it a chat that is held is skipped, and nobody else waits for one.</param>
    /// <returns>What was skipped, and has no answer yet.</returns>
    public async Task<List<PendingAppend>> WriteAsync(List<PendingAppend> batch, Action<List<PendingAppend>>? fill)
    {
        NpgsqlConnection connection;
        try
        {
            connection = await (fill is null ? database.Source : database.Lanes).OpenConnectionAsync(CancellationToken.None).ConfigureAwait(false);
        }
        // Whatever it was, the callers are told.
        catch (Exception e)
        {
            fill?.Invoke(batch);
            Fail(batch, e);
            return [];
        }

        await using var closing = connection.ConfigureAwait(false);
        fill?.Invoke(batch);
        return await WriteAsync(connection, batch, skipLocked: fill is not null).ConfigureAwait(false);
    }

    /// <summary>Tells whoever waits what went wrong.</summary>
    public static void Fail(IEnumerable<PendingAppend> batch, Exception failure)
    {
        var translated = PostgreSqlFailures.Translate(failure);
        foreach (var pending in batch) pending.Fail(translated);
    }

    private async Task<List<PendingAppend>> WriteAsync(NpgsqlConnection connection, List<PendingAppend> batch, bool skipLocked)
    {
        if (batch.Count == 0) return [];

        try
        {
            var (decisions, skipped) = await RunAsync(connection, batch, skipLocked).ConfigureAwait(false);
            Interlocked.Increment(ref _batches);
            decisions.Answer();
            return skipped;
        }
        catch (Exception e) when (batch.Count > 1 && IsAboutOneOf(connection, e))
        {
            return await WriteHalvesAsync(connection, batch, skipLocked).ConfigureAwait(false);
        }
        // Whatever it was, the callers are told.
        catch (Exception e)
        {
            Fail(batch, IsAboutOneOf(connection, e) ? e : PostgreSqlFailures.Lost(e));
            return [];
        }
    }

    /// <summary>Again from the start while the server undoes it for another writer.</summary>
    private async Task<(AppendDecisions Decisions, List<PendingAppend> Skipped)> RunAsync(NpgsqlConnection connection, List<PendingAppend> batch, bool skipLocked)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await _transaction.RunAsync(connection, batch, skipLocked).ConfigureAwait(false);
            }
            catch (Exception e) when (attempt < PostgreSqlDatabase.MaxAttempts && connection.FullState is ConnectionState.Open && PostgreSqlFailures.IsUndone(e))
            {
                // Nothing of the batch was written, and the other writer has gone on.
            }
        }
    }

    /// <summary>One of them cannot be stored. Alone, it fails alone; nothing of the batch was written.</summary>
    private async Task<List<PendingAppend>> WriteHalvesAsync(NpgsqlConnection connection, List<PendingAppend> batch, bool skipLocked)
    {
        var (one, other) = (batch[..(batch.Count / 2)], batch[(batch.Count / 2)..]);
        var skipped = await WriteAsync(connection, one, skipLocked).ConfigureAwait(false);

        // Of a chat that is held nothing overtakes what was skipped.
        var held = skipped.Select(p => p.Chat).ToHashSet();
        skipped.AddRange(await WriteAsync(connection, [.. other.Where(p => !held.Contains(p.Chat))], skipLocked).ConfigureAwait(false));
        skipped.AddRange(other.Where(p => held.Contains(p.Chat)));
        return skipped;
    }

    /// <summary>Whether the batch failed for what is in it, and not because the database cannot be reached or is busy.</summary>
    private static bool IsAboutOneOf(NpgsqlConnection connection, Exception e)
        => connection.FullState is ConnectionState.Open && PostgreSqlFailures.Translate(e) is not StoreUnavailableException;
}
