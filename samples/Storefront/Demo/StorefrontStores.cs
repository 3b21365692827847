namespace Storefront.Demo;

/// <summary>Where the shop can keep its chats.</summary>
internal static class StorefrontStores
{
    public const string Sqlite = "sqlite";
    public const string PostgreSql = "postgres";
    public const string Memory = "memory";

    public static IReadOnlyList<string> All { get; } = [Sqlite, PostgreSql, Memory];

    /// <summary>The connection string, if one is configured.</summary>
    public static string? Connection(IConfiguration configuration)
        => configuration.GetConnectionString("LiveChat") is { Length: > 0 } connection ? connection : null;

    /// <summary>Puts the chats where the configuration says. What it does not know stops the shop when it starts.</summary>
    public static LiveChatBuilder UseStore(this LiveChatBuilder chat, StorefrontOptions settings, WebApplicationBuilder builder) => settings.Store switch
    {
        Sqlite => chat.UseSqlite(Connection(builder.Configuration) ?? $"Data Source={Path.GetFullPath(settings.File, builder.Environment.ContentRootPath)}"),
        PostgreSql when Connection(builder.Configuration) is { } connection
            => chat.UsePostgreSql(connection, database => builder.Configuration.GetSection("LiveChat:PostgreSql").Bind(database)),
        _ => chat,
    };

    /// <summary>Lets several shops over one database wake each other through Redis when one is named.</summary>
    public static LiveChatBuilder WakeNodes(this LiveChatBuilder chat, StorefrontOptions settings)
        => string.IsNullOrWhiteSpace(settings.Redis) ? chat : chat.UseRedis(settings.Redis);
}
