using System.Collections.Immutable;

namespace LiveChat.Simulator.Reports;

/// <summary>An axis from 0 to a round number, with about five round numbers on it.</summary>
internal sealed record Scale(ImmutableArray<double> Ticks)
{
    private static readonly double[] RoundSteps = [1, 2, 2.5, 5, 10];

    public double End => Ticks[^1];

    /// <summary>An axis that is long enough.</summary>
    /// <param name="most">What is to be shown on it; with nothing to show, it ends at 1.</param>
    public static Scale UpTo(double most)
    {
        var rough = (most > 0 ? most : 1) / 5;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = RoundSteps.First(s => s * power >= rough * (1 - 1e-9)) * power;
        return new([.. Enumerable.Range(0, (int)Math.Ceiling((most > 0 ? most : 1) / step - 1e-9) + 1).Select(i => i * step)]);
    }
}
