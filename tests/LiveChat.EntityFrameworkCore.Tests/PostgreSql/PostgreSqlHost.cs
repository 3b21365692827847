using LiveChat.EntityFrameworkCore.PostgreSql;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>A host that keeps LiveChat in PostgreSQL.</summary>
internal static class PostgreSqlHost
{
    public static IHost With(Action<PostgreSqlStoreOptions> configure, ILoggerProvider? log = null)
    {
        var builder = new HostApplicationBuilder();
        builder.Logging.ClearProviders();
        if (log is not null) builder.Logging.AddProvider(log);
        builder.Services.AddLiveChatCore().UsePostgreSql(RequiresPostgreSqlAttribute.ConnectionString ?? "Host=replaced", configure);
        return builder.Build();
    }
}
