using LiveChat.EntityFrameworkCore.DependencyInjection;
using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog;
using LiveChat.EntityFrameworkCore.PostgreSql.Chats;
using LiveChat.EntityFrameworkCore.PostgreSql.WakeUps;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

// In the namespace every host imports.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts LiveChat into PostgreSQL.</summary>
public static class PostgreSqlLiveChatBuilderExtensions
{
    /// <summary>
    /// Keeps chats, contacts, agents, routing, settings, uploads, journals and what is to be done after commits in one schema of a PostgreSQL database, for any number of nodes. Make its tables with
    /// <c>await app.MigrateLiveChatAsync()</c>. Nodes wake each other through LISTEN and NOTIFY, unless others were chosen for that. The last call that says where to keep them wins, in whatever order AddLiveChat was called.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">How to reach the database, e.g. <c>Host=db;Database=shop;Username=livechat;Password=…</c>. The database has to be there; its schema is made.</param>
    /// <param name="configure">Sets other options; <see langword="null"/> leaves the defaults.</param>
    public static LiveChatBuilder UsePostgreSql(this LiveChatBuilder builder, string connectionString, Action<PostgreSqlStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);

        builder.Services.AddOptions<PostgreSqlStoreOptions>()
            .Configure(o => o.ConnectionString = connectionString)
            .Configure(configure ?? (static _ => { }))
            .ValidateOnStart();
        builder.Services.TryAddEnumerable([
            ServiceDescriptor.Singleton<IValidateOptions<PostgreSqlStoreOptions>, PostgreSqlStoreOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<PostgreSqlStoreOptions>, PostgreSqlConnectionValidator>(),
        ]);
        return builder.UseDatabase<PostgreSqlDatabase, PostgreSqlChatStore, PostgreSqlActivityLog, PostgreSqlWakeUps>();
    }
}
