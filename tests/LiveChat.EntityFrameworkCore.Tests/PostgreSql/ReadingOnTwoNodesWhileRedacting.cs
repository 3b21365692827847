using LiveChat.EntityFrameworkCore.Tests.Races;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[RequiresPostgreSql]
public sealed class ReadingOnTwoNodesWhileRedacting : ReadingWhileRedacting, IAsyncLifetime
{
    private readonly string _schema = $"test_{Guid.NewGuid():N}";

    protected override bool HasNodes => true;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await using var source = NpgsqlDataSource.Create($"{RequiresPostgreSqlAttribute.ConnectionString};Maximum Pool Size=1");
        await using var drop = source.CreateCommand($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
        await drop.ExecuteNonQueryAsync();
    }

    protected override void Keep(LiveChatBuilder builder)
        => builder.UsePostgreSql($"{RequiresPostgreSqlAttribute.ConnectionString};Maximum Pool Size=10", o => (o.Schema, o.RequireDurability) = (_schema, false));
}
