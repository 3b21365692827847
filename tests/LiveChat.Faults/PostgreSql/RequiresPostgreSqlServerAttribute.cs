using LiveChat.Testing;

namespace LiveChat.Faults.PostgreSql;

/// <summary>For tests that stop and kill a server of their own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresPostgreSqlServerAttribute : RequirementAttribute
{
    public override string? Missing => PostgreSqlServer.Programs is null ? "The programs of PostgreSQL are not installed: on Debian, apt-get install postgresql." : null;
}
