using LiveChat.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

// In the namespace every host imports.
namespace Microsoft.Extensions.Hosting;

/// <summary>Prepares LiveChat's database.</summary>
public static class LiveChatHostExtensions
{
    /// <summary>
    /// Makes LiveChat's tables, or brings those of an older version up to date. Call it before the host runs, on every node (where several do at once, one works
    /// and the others wait for it), or once per release from a job of its own.
    /// Does nothing when the tables are up to date, and when LiveChat keeps nothing in a database.
    /// </summary>
    /// <param name="host">The host, e.g. a <c>WebApplication</c>.</param>
    /// <param name="cancellationToken">Ends the wait; a migration that has begun is finished or undone by the database.</param>
    public static Task MigrateLiveChatAsync(this IHost host, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(host);
        return host.Services.GetService<RelationalDatabase>()?.MigrateAsync(cancellationToken) ?? Task.CompletedTask;
    }
}
