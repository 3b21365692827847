using LiveChat.Testing;

namespace LiveChat.Core.Tests.WakeUps.Redis;

[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresRedisAttribute : RequirementAttribute
{
    private const string Variable = "LIVECHAT_TEST_REDIS";

    public static string? Configuration => Environment.GetEnvironmentVariable(Variable);

    public override string? Missing => Configuration is null ? $"There is no Redis: eng/test.sh starts one, or set {Variable} to its address." : null;
}
