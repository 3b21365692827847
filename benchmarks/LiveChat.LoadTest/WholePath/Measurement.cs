using LiveChat.LoadTest.Servers;

namespace LiveChat.LoadTest.WholePath;

/// <summary>What was seen of one server over all its slices of time.</summary>
internal sealed class Measurement
{
    private readonly Lock _gate = new();
    private readonly List<double> _seen = [];
    private readonly List<double> _acknowledged = [];

    public TimeSpan Duration { get; private set; }

    public ServerCost Cost { get; private set; } = new(0, 0, 0);

    public int Messages => _seen.Count;

    public double PerSecond => Messages / Duration.TotalSeconds;

    public double CpuMicrosPerMessage => Cost.CpuMicros / Messages;

    public double AllocatedBytesPerMessage => (double)Cost.AllocatedBytes / Messages;

    public double SeenMs(double quantile) => Quantile(_seen, quantile);

    public double AckMs(double quantile) => Quantile(_acknowledged, quantile);

    public void Add(TimeSpan seen, TimeSpan acknowledged)
    {
        lock (_gate)
        {
            _seen.Add(seen.TotalMilliseconds);
            _acknowledged.Add(acknowledged.TotalMilliseconds);
        }
    }

    public void Add(TimeSpan duration, ServerCost cost)
    {
        Duration += duration;
        Cost += cost;
    }

    private static double Quantile(List<double> values, double quantile)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)(quantile * (sorted.Length - 1))];
    }
}
