namespace LiveChat.Simulator.Reports;

/// <summary>Waits in seconds: from coming into the queue to the agent's accept. Names are those of the JSON.</summary>
/// <param name="Mean">On average.</param>
/// <param name="Low">Where the 95 % confidence interval of the mean begins, never below 0; absent when too few waited.</param>
/// <param name="High">Where it ends.</param>
/// <param name="P50">Half waited at most so long.</param>
/// <param name="P90">Nine of ten did.</param>
/// <param name="P99">Ninety-nine of a hundred did.</param>
/// <param name="Max">Nobody waited longer.</param>
internal sealed record WaitFigures(double Mean, double? Low, double? High, double P50, double P90, double P99, double Max)
{
    /// <summary>Describes waits.</summary>
    /// <param name="waits">In the order in which they came about; at least one.</param>
    public static WaitFigures Of(IReadOnlyList<double> waits)
    {
        double[] sorted = [.. waits.Order()];
        var (mean, half) = (waits.Average(), BatchMeans.HalfWidth(waits));
        return new(
            Rounded.Of(mean), Rounded.Of(half is { } below ? Math.Max(0, mean - below) : null), Rounded.Of(mean + half),
            Rounded.Of(Percentile(sorted, 50)), Rounded.Of(Percentile(sorted, 90)), Rounded.Of(Percentile(sorted, 99)), Rounded.Of(sorted[^1]));
    }

    /// <summary>The lowest one that so many percent do not exceed.</summary>
    private static double Percentile(double[] sorted, int percent) => sorted[(sorted.Length * percent + 99) / 100 - 1];
}
