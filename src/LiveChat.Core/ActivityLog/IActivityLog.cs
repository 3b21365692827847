namespace LiveChat.ActivityLog;

/// <summary>
/// Finds what happened: lists, filters and searches chats. Reads only; what it finds is what <c>IChatStore</c> and <c>IContactStore</c> keep, from the moment they
/// have acknowledged it. Who may see it is the caller's to say. Prove an own one with <c>ActivityLogSpecs</c> of LiveChat.Testing.
/// </summary>
public interface IActivityLog
{
    /// <summary>
    /// Reads a page, newest first unless <see cref="ActivityQuery.OldestFirst"/> says otherwise: by when chats started, so that none ever changes its place. So pages hold each chat once, however many
    /// chats start while somebody reads them.
    /// </summary>
    /// <param name="query">What to look for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The query is impossible, or its cursor is none of this log.</exception>
    Task<ActivityPage> SearchAsync(ActivityQuery query, CancellationToken cancellationToken);

    /// <summary>Counts what all pages together would hold. Takes as long as reading them.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The query is impossible.</exception>
    Task<long> CountAsync(ActivityQuery query, CancellationToken cancellationToken);
}
