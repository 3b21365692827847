using LiveChat.Simulator.Reports;

namespace LiveChat.Core.Tests.Routing.Simulator;

public class CountingWaits
{
    [Fact]
    public void A_percentile_is_the_lowest_wait_that_so_many_do_not_exceed()
    {
        var waits = WaitFigures.Of([.. Enumerable.Range(1, 100).Select(i => (double)(101 - i))]);

        Assert.Equal((50.5, 50, 90, 99, 100), (waits.Mean, waits.P50, waits.P90, waits.P99, waits.Max));
    }

    [Fact]
    public void Of_one_wait_all_are_the_same() => Assert.Equal(new WaitFigures(7, null, null, 7, 7, 7, 7), WaitFigures.Of([7]));

    [Fact]
    public void The_interval_goes_by_how_much_twenty_stretches_differ()
    {
        // Ten that did not wait, ten that did, and so on: the means are 0 and 1, and of 20 of them the standard error is 0.5 / sqrt(19).
        double[] waits = [.. Enumerable.Range(0, 200).Select(i => i / 10 % 2.0)];

        Assert.Equal(2.093 * 0.5 / Math.Sqrt(19), BatchMeans.HalfWidth(waits)!.Value, 1e-9);
        Assert.Equal(0, BatchMeans.HalfWidth([.. Enumerable.Repeat(3.0, 205)]));
        Assert.Null(BatchMeans.HalfWidth(waits[..199]));
    }

    [Fact]
    public void The_interval_does_not_begin_below_zero()
    {
        double[] waits = [.. Enumerable.Range(0, 200).Select(i => i < 10 ? 100.0 : 0)];

        Assert.Equal(0, WaitFigures.Of(waits).Low);
    }
}
