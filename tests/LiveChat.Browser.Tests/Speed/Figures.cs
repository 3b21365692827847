using System.Globalization;
using LiveChat.Browser.Tests.Hosting;

namespace LiveChat.Browser.Tests.Speed;

/// <summary>Times that were measured: a line each in <c>artifacts/figures</c>, which <c>eng/test.sh</c> prints. Machines differ, so a time fails a test only far above its goal.</summary>
internal static class Figures
{
    private const int Tolerance = 3;

    /// <summary>Writes a time down, and fails where it is more than three times the goal.</summary>
    public static void Report(string what, double milliseconds, double goal)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{milliseconds,6:0.0} ms, goal {goal,3:0}  {what}");
        var folder = Directory.CreateDirectory(Path.Combine(Artifacts.Folder, "figures")).FullName;
        File.WriteAllText(Path.Combine(folder, $"{what.Replace(' ', '-')}.txt"), line + Environment.NewLine);
        Assert.True(milliseconds <= Tolerance * goal, $"More than {Tolerance} times the goal: {line.Trim()}");
    }

    public static double Median(IEnumerable<double> times) => Share(times, 0.5);

    /// <summary>Gets the time that this share of all does not exceed.</summary>
    public static double Share(IEnumerable<double> times, double share)
    {
        double[] sorted = [.. times.Order()];
        return sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }
}
