using LiveChat.Faults.PostgreSql;
using LiveChat.Testing;

namespace LiveChat.Faults.Redis;

/// <summary>For tests that stop and start servers of their own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresPostgreSqlAndRedisAttribute : RequirementAttribute
{
    public override string? Missing => PostgreSqlServer.Programs is null || RedisServer.Program is null
        ? "The programs of PostgreSQL and Redis are not installed: on Debian, apt-get install postgresql redis-server."
        : null;
}
