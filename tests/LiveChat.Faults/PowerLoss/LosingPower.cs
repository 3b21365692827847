using LiveChat.Faults.Killing;
using LiveChat.Testing;

namespace LiveChat.Faults.PowerLoss;

/// <summary>The shop over SQLite when the machine loses its power: what it acknowledged was on the disk. A kill alone does not show that, because the system keeps what a killed process wrote.</summary>
[RequiresFuse]
public sealed class LosingPower
{
    [Spec]
    public async Task Nothing_acknowledged_is_lost_doubled_or_moved()
    {
        await using var disk = new ForgettingDisk();
        using var rounds = new KillRounds(seed: 40, disk);

        await rounds.RunAsync(Length.PowerCuts);

        Assert.Empty(await rounds.CheckAsync());
        Assert.True(rounds.Ended > 0, "No chat was ended.");
    }

    [Spec]
    public async Task A_store_that_does_not_wait_for_the_disk_is_found_out()
    {
        await using var disk = new ForgettingDisk();
        using var rounds = new KillRounds(seed: 41, disk);

        await rounds.RunWithoutAsync("no-sync");

        Assert.Contains(await rounds.CheckAsync(), p => p.EndsWith("is not there", StringComparison.Ordinal));
    }
}
