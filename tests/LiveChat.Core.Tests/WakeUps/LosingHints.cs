using LiveChat.WakeUps;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveChat.Core.Tests.WakeUps;

public class LosingHints
{
    [Fact]
    public void A_node_looks_at_once_when_hints_stop_to_go_and_again_when_they_stop_to_come()
    {
        var health = new WakeUpHealth();
        var looks = 0;
        health.Worsened += () => looks++;
        health.NotListening(NullLogger.Instance, null);
        Assert.Equal(0, looks);
        health.Listening(NullLogger.Instance);

        health.NotSent(NullLogger.Instance, new IOException());
        health.NotSent(NullLogger.Instance, new IOException());
        Assert.Equal(1, looks);

        health.NotListening(NullLogger.Instance, new IOException());
        health.NotListening(NullLogger.Instance, new IOException());
        Assert.Equal(2, looks);
        Assert.False(health.IsGood);
    }
}
