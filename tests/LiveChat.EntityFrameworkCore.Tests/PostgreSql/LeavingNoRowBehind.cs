using System.Text;
using LiveChat.ActivityLog;
using LiveChat.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>Of what was redacted nothing is left in any row of any table.</summary>
[RequiresPostgreSql]
public sealed class LeavingNoRowBehind
{
    private static readonly string[] Index = ["chats.words", "contacts.words", "entries.words"];

    private static readonly string[] Administration = ["migrations.MigrationId", "migrations.ProductVersion"];

    private readonly string _schema = $"test_{Guid.NewGuid():N}";

    [Spec]
    public async Task What_was_redacted_is_in_no_row_of_any_table_nor_in_the_folder_nor_in_the_log()
    {
        await using var source = NpgsqlDataSource.Create($"{RequiresPostgreSqlAttribute.ConnectionString};Maximum Pool Size=2");
        try
        {
            await using var canaries = new Canaries(b => b.UsePostgreSql(RequiresPostgreSqlAttribute.ConnectionString!, o => (o.Schema, o.RequireDurability) = (_schema, false)));
            await canaries.StartAsync();
            var held = new List<string>();
            KeptColumns.AssertKnown(await ColumnsAsync(source), Index, Administration);
            await canaries.PlantAsync(async () => held.AddRange(await HeldAsync(source)));
            KeptColumns.AssertPlanted(held, Index);
            Assert.Single((await canaries.Get<IActivityLog>().SearchAsync(new() { Text = canaries.Said }, default)).Items);
            Assert.True(await CountAsync(source) >= 12, "There has to be something to redact.");

            await canaries.EraseAsync();
            Assert.Empty((await canaries.Get<IActivityLog>().SearchAsync(new() { Text = canaries.Said }, default)).Items);
            await canaries.StopAsync();

            Assert.Equal(0, await CountAsync(source));
            Assert.Empty(canaries.Files);
            Assert.All(canaries.LogLines, l => Assert.DoesNotContain(Canaries.Token, l, StringComparison.Ordinal));
        }
        finally
        {
            await using var drop = source.CreateCommand($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
            await drop.ExecuteNonQueryAsync();
        }
    }

    private async Task<List<string>> ColumnsAsync(NpgsqlDataSource source)
    {
        var columns = new List<string>();
        await using var command = source.CreateCommand(
            "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = $1 AND data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'tsvector', 'ARRAY')");
        command.Parameters.Add(new() { Value = _schema });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) columns.Add(reader.GetString(0));
        return columns;
    }

    /// <summary>The columns in which a token stands.</summary>
    private async Task<List<string>> HeldAsync(NpgsqlDataSource source)
    {
        var held = new List<string>();
        foreach (var column in await ColumnsAsync(source))
        {
            var (table, name) = (column.Split('.')[0], column.Split('.')[1]);
            await using var command = source.CreateCommand($"SELECT EXISTS (SELECT 1 FROM {_schema}.\"{table}\" WHERE \"{name}\"::text LIKE '%{Canaries.Token}%')");
            if ((bool)(await command.ExecuteScalarAsync())!) held.Add(column);
        }

        return held;
    }

    /// <summary>Every row of every table as text, as a dump has them.</summary>
    private async Task<int> CountAsync(NpgsqlDataSource source)
    {
        var tables = new List<string>();
        await using (var names = source.CreateCommand("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = $1"))
        {
            names.Parameters.Add(new() { Value = _schema });
            await using var reader = await names.ExecuteReaderAsync();
            while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        }

        Assert.NotEmpty(tables);
        var count = 0;
        foreach (var table in tables)
        {
            await using var rows = source.CreateCommand($"SELECT coalesce(string_agg(t::text, E'\\n'), '') FROM {table} t");
            count += Canaries.Count(Encoding.UTF8.GetBytes((string)(await rows.ExecuteScalarAsync())!));
        }

        return count;
    }
}
