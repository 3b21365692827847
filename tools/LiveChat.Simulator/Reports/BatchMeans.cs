namespace LiveChat.Simulator.Reports;

/// <summary>
/// How far a mean of waits can be trusted. Who comes at the same time waits alike, so single waits say less than their number promises; the means of 20 long stretches are nearly
/// independent of each other, and tell how much the whole mean would change from one run to another.
/// </summary>
internal static class BatchMeans
{
    private const int Batches = 20;
    private const int FewestInOne = 10;

    /// <summary>Student's t for 95 % and 19 degrees of freedom.</summary>
    private const double T = 2.093;

    /// <summary>The half of a 95 % confidence interval.</summary>
    /// <param name="values">In the order in which they came about.</param>
    /// <returns><see langword="null"/> for fewer than 200 values.</returns>
    public static double? HalfWidth(IReadOnlyList<double> values)
    {
        if (values.Count < Batches * FewestInOne) return null;

        double[] means = [.. Enumerable.Range(0, Batches).Select(i => Mean(values, i))];
        var mean = means.Average();
        var variance = means.Sum(m => (m - mean) * (m - mean)) / (Batches - 1);
        return T * Math.Sqrt(variance / Batches);
    }

    private static double Mean(IReadOnlyList<double> values, int batch)
    {
        var (first, end) = (Bound(values.Count, batch), Bound(values.Count, batch + 1));
        var sum = 0.0;
        for (var i = first; i < end; i++) sum += values[i];
        return sum / (end - first);
    }

    private static int Bound(int count, int batch) => (int)((long)count * batch / Batches);
}
