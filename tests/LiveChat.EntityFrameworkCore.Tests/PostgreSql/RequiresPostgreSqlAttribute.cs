using LiveChat.Testing;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresPostgreSqlAttribute : RequirementAttribute
{
    private const string Variable = "LIVECHAT_TEST_POSTGRES";

    public static string? ConnectionString => Environment.GetEnvironmentVariable(Variable);

    public override string? Missing => ConnectionString is null ? $"There is no PostgreSQL: eng/test.sh starts one, or set {Variable} to a connection string." : null;
}
