using LiveChat.EntityFrameworkCore.Sqlite;
using LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class UpgradingTheFile(TestFiles files) : IClassFixture<TestFiles>
{
    public static TheoryData<string> Versions => [.. Migrations()];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_file_of_any_version_is_brought_up_to_date_and_keeps_what_it_held(string version)
    {
        var database = files.Open(files.NewPath());
        await database.Writer.RunAsync(s => Make(s, version), default);
        await database.Writer.RunAsync(s => AnOlderDatabase.Rows(version, "", id => $"x'{id}'", "'[\"one\"]'").Sum(row => s.Execute(row)), default);

        await database.MigrateAsync(default);

        await AnOlderDatabase.IsKeptAsync(version, database, TestFiles.ChatsOn(database), new SqliteActivityLog(database));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_file_of_an_older_version_is_refused_before_it_is_upgraded(string version)
    {
        var database = files.Open(files.NewPath());
        await database.Writer.RunAsync(s => Make(s, version), default);

        if (version == Migrations().Last()) await database.CheckAsync(default);
        else await Assert.ThrowsAsync<InvalidOperationException>(() => database.CheckAsync(default));
    }

    /// <summary>Makes the tables as a version had them.</summary>
    private static int Make(SqliteSession session, string version) => session.Write(() =>
    {
        var script = session.Context.GetService<IMigrator>().GenerateScript(null, version, MigrationsSqlGenerationOptions.NoTransactions);
        return session.Context.Database.ExecuteSqlRaw(script);
    });

    private static IEnumerable<string> Migrations()
    {
        using var context = new SqliteDbContextFactory().CreateDbContext([]);
        return [.. context.Database.GetMigrations()];
    }
}
