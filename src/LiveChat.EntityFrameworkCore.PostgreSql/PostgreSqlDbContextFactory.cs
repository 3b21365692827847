using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LiveChat.EntityFrameworkCore.PostgreSql;

/// <summary>For <c>dotnet ef migrations add</c>, which needs the model and no database. Migrations name no schema; see <see cref="PostgreSqlMigrations"/>.</summary>
internal sealed class PostgreSqlDbContextFactory : IDesignTimeDbContextFactory<PostgreSqlDbContext>
{
    public PostgreSqlDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgreSqlDbContext>().UseNpgsql().Options, schema: null);
}
