using System.Collections.Concurrent;
using LiveChat.Tests;

namespace LiveChat.Core.Tests.Simulation;

/// <summary>The real router, chats and in-memory stores under a scheduler that decides everything from a seed. P04 to P08.</summary>
public class Simulating
{
    private const int Steps = 300;

    /// <summary>How many are tried at most until a bug is found; most need a few.</summary>
    private const int MostSeeds = 3_000;

    private static readonly int Seeds = LongRun.IsOn ? 100_000 : 2_000;

    /// <summary>Seeds that have failed once.</summary>
    private static readonly int[] Kept = [1676506418, 1611342633];

    [Fact]
    public async Task Whatever_happens_in_whatever_order_every_promise_is_kept()
    {
        var seen = new ConcurrentDictionary<RareState, long>();

        // Always others, and a number that says which.
        var failed = await FailedAsync(Kept.Concat(Enumerable.Range(Random.Shared.Next(int.MaxValue - Seeds), Seeds)), seen);

        Assert.True(failed.IsEmpty, $"Add to {nameof(Kept)}: {string.Join(", ", failed.Select(f => f.Seed).Order().Take(20))}. {failed.FirstOrDefault().Why}");
        Assert.Equal(Enum.GetValues<RareState>(), seen.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Bugs))]
    public async Task A_store_or_a_router_that_breaks_a_promise_is_found_out(SimulatedBug bug)
    {
        var failed = false;
        for (var first = 1; first < MostSeeds && !failed; first += 100) failed = !(await FailedAsync(Enumerable.Range(first, 100), [], bug)).IsEmpty;

        Assert.True(failed, "Nothing was found.");
    }

    public static TheoryData<SimulatedBug> Bugs => [.. Enum.GetValues<SimulatedBug>().Except([SimulatedBug.None])];

    [Fact]
    public async Task The_same_seed_is_the_same_course_of_things() => Assert.Equal(await CourseAsync(7), await CourseAsync(7));

    private static async Task<ConcurrentBag<(int Seed, Exception Why)>> FailedAsync(
        IEnumerable<int> seeds, ConcurrentDictionary<RareState, long> seen, SimulatedBug bug = SimulatedBug.None)
    {
        var failed = new ConcurrentBag<(int Seed, Exception Why)>();
        await Parallel.ForEachAsync(seeds, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (seed, _) =>
        {
            try
            {
                await using var world = new World(seed, seen, bug);
                await world.RunAsync(Steps);
            }
            catch (Exception e)
            {
                failed.Add((seed, e));
            }
        });
        return failed;
    }

    private static async Task<IReadOnlyList<string>> CourseAsync(int seed)
    {
        await using var world = new World(seed, [], SimulatedBug.None);
        await world.RunAsync(Steps);
        return world.Course;
    }
}
