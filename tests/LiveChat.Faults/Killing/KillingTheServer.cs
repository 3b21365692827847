namespace LiveChat.Faults.Killing;

/// <summary>SIGKILL: the process cannot do anything about it. What it acknowledged before has to be there afterwards.</summary>
public class KillingTheServer
{
    [Fact]
    public async Task Nothing_acknowledged_is_lost_doubled_or_moved()
    {
        for (var time = 0; time < Length.Kills; time++)
        {
            using var rounds = new KillRounds(seed: 20 + time);

            await rounds.RunAsync(Length.KillRounds);

            Assert.Empty(await rounds.CheckAsync());
            Assert.True(rounds.Ended > 0, "No chat was ended.");
        }
    }

    [Fact]
    public async Task A_store_that_answers_before_it_has_written_is_found_out()
    {
        using var rounds = new KillRounds(seed: 1);

        await rounds.RunWithoutAsync("ack-before-commit");

        Assert.Contains(await rounds.CheckAsync(), p => p.EndsWith("and is not there", StringComparison.Ordinal));
    }
}
