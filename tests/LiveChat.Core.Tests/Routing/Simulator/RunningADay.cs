namespace LiveChat.Core.Tests.Routing.Simulator;

[Collection(nameof(Alone))]
public class RunningADay
{
    /// <summary>The processor's time: how much of it others leave to this process says nothing about the simulator.</summary>
    [Fact]
    public void Ten_thousand_chats_and_fifty_agents_take_less_than_five_seconds()
    {
        var before = Environment.CpuUsage.TotalTime;

        var policy = Simulated.Policy("--agents", "50", "--chats", "10000");

        Assert.InRange(Environment.CpuUsage.TotalTime - before, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal(10_000, policy.GetProperty("answered").GetInt32());
    }
}
