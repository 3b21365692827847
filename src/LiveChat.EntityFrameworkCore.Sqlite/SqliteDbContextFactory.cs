using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c>, which needs the model and no database.</summary>
internal sealed class SqliteDbContextFactory : IDesignTimeDbContextFactory<SqliteDbContext>
{
    public SqliteDbContext CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite("Data Source=design.db", o => o.MigrationsHistoryTable(SqliteDbContext.History)).Options);
}
