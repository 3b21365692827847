namespace LiveChat.EntityFrameworkCore;

/// <summary>
/// One database, as the stores reach it that are not on the hot path. Each provider package has one. What its database throws when it cannot be reached, is full,
/// read-only, locked or overloaded comes out as <see cref="LiveChat.Chats.StoreUnavailableException"/>.
/// </summary>
internal abstract class RelationalDatabase
{
    /// <summary>Reads; all queries of one call see the same moment.</summary>
    /// <param name="read">The queries. Nothing is tracked unless a query says so.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public abstract Task<T> ReadAsync<T>(Func<LiveChatDbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Writes in one transaction of its own, and answers when it is durable.</summary>
    /// <param name="write">The queries and changes. Called again, with a context that knows nothing, when another writer was in the way; it changes nothing but the database.</param>
    /// <param name="cancellationToken">Ends the wait; what was begun is then written whole or not at all.</param>
    public abstract Task<T> WriteAsync<T>(Func<LiveChatDbContext, CancellationToken, Task<T>> write, CancellationToken cancellationToken);

    /// <summary>The store's time, in microseconds since 1970 in UTC.</summary>
    public abstract Task<long> NowAsync(LiveChatDbContext context, CancellationToken cancellationToken);

    /// <summary>Within a write: keeps everybody else from these agents until its end, in the order of all locks. Read them afterwards.</summary>
    public abstract Task LockAgentsAsync(LiveChatDbContext context, IReadOnlyCollection<string> agents, CancellationToken cancellationToken);

    /// <summary>Within a write: keeps everybody else from this chat until its end, before anything in the outbox is touched. Read it afterwards.</summary>
    public abstract Task LockChatAsync(LiveChatDbContext context, Guid chat, CancellationToken cancellationToken);

    /// <summary>Makes the tables, or brings those of an older version up to date.</summary>
    public abstract Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Refuses to start on a database that has no tables of this version, or that could lose what was acknowledged; warns where the host chose that.</summary>
    public abstract Task CheckAsync(CancellationToken cancellationToken);

    /// <summary>Frees what the process before held and did not give back, where only one process uses the database at a time. Elsewhere leases end by themselves.</summary>
    public virtual Task TakeOverAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
