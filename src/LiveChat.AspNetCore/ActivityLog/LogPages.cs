using LiveChat.ActivityLog;

namespace LiveChat.AspNetCore.ActivityLog;

internal static class LogPages
{
    /// <returns>Null when the cursor is none of the log's: what it looks like only the log knows.</returns>
    public static async Task<ActivityPage?> FindAsync(this IActivityLog log, ActivityQuery query, CancellationToken cancellationToken)
    {
        try
        {
            return await log.SearchAsync(query, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException) when (query.After is not null)
        {
            return null;
        }
    }
}
