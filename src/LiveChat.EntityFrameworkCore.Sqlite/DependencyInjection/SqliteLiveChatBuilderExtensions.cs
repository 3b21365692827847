using LiveChat.EntityFrameworkCore.DependencyInjection;
using LiveChat.EntityFrameworkCore.Sqlite;
using LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;
using LiveChat.EntityFrameworkCore.Sqlite.Chats;
using LiveChat.WakeUps;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

// In the namespace every host imports.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts LiveChat into a SQLite file.</summary>
public static class SqliteLiveChatBuilderExtensions
{
    /// <summary>
    /// Keeps chats, contacts, agents, routing, settings, uploads, journals and what is to be done after commits in one SQLite file, for one process at a time. Make its tables with
    /// <c>await app.MigrateLiveChatAsync()</c>. The last call that says where to keep them wins, in whatever order AddLiveChat was called.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">The file, e.g. <c>Data Source=livechat.db</c>; relative to the current folder. It is made when it is missing, its folder is not.</param>
    /// <param name="configure">Sets other options; <see langword="null"/> leaves the defaults.</param>
    public static LiveChatBuilder UseSqlite(this LiveChatBuilder builder, string connectionString, Action<SqliteStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);

        builder.Services.AddOptions<SqliteStoreOptions>()
            .Configure(o => o.ConnectionString = connectionString)
            .Configure(configure ?? (static _ => { }))
            .ValidateOnStart();
        builder.Services.TryAddEnumerable([
            ServiceDescriptor.Singleton<IValidateOptions<SqliteStoreOptions>, SqliteStoreOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<SqliteStoreOptions>, SqliteFileValidator>(),
        ]);
        return builder.UseDatabase<SqliteDatabase, SqliteChatStore, SqliteActivityLog, InMemoryWakeUps>();
    }
}
