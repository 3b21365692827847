using System.Globalization;
using System.Xml.Linq;
using LiveChat.Simulator.Reports;

namespace LiveChat.Core.Tests.Routing.Simulator;

public sealed class DrawingTheWaits : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Each_policy_has_a_bar_in_each_group()
    {
        var chart = Draw("--agents", "6", "--chats", "400", "--hours", "6", "--policies", "round-robin,simultaneous");

        string[] bars = [.. chart.Descendants(Svg + "rect").Select(r => (string?)r.Element(Svg + "title") ?? "legend")];
        Assert.Equal(2, bars.Count(b => b == "legend"));
        foreach (var policy in (string[])["round-robin", "simultaneous"])
        {
            foreach (var figure in (string[])["mean", "p50", "p90", "p99"]) Assert.Single(bars, b => b.StartsWith($"{policy}, {figure}: ", StringComparison.Ordinal) && b.EndsWith(" s", StringComparison.Ordinal));
        }

        Assert.Equal(10, bars.Length);
        string[] texts = [.. chart.Descendants(Svg + "text").Select(t => t.Value)];
        Assert.All((string[])["seconds", "mean", "p99", "0", "round-robin", "simultaneous"], t => Assert.Contains(t, texts));
    }

    [Fact]
    public void It_stays_within_its_frame_and_refers_to_nothing_outside()
    {
        var chart = Draw("--agents", "2", "--chats", "300");

        Assert.All(chart.Descendants(Svg + "rect"), r => Assert.InRange(Number(r, "y") + Number(r, "height"), 0, 400));
        Assert.All(chart.Descendants(Svg + "rect"), r => Assert.True(Number(r, "y") >= 0 && Number(r, "height") >= 0 && Number(r, "x") + Number(r, "width") <= 760));
        Assert.DoesNotContain(chart.DescendantsAndSelf().Attributes(), a => !a.IsNamespaceDeclaration && (a.Name.LocalName == "href" || a.Value.Contains("url(", StringComparison.Ordinal) || a.Value.Contains("//", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_an_answer_there_are_no_bars()
    {
        var chart = Draw("--agents", "1", "--chats", "1", "--answer", "18", "--patience", "0.001", "--policies", "least-busy");

        Assert.Single(chart.Descendants(Svg + "rect"));
    }

    [Theory]
    [InlineData(0, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(48, new double[] { 0, 10, 20, 30, 40, 50 })]
    [InlineData(50, new double[] { 0, 10, 20, 30, 40, 50 })]
    [InlineData(51, new double[] { 0, 20, 40, 60 })]
    [InlineData(0.9, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    public void The_axis_has_round_numbers(double most, double[] ticks) => Assert.Equal(ticks, Scale.UpTo(most).Ticks.Select(t => Math.Round(t, 9)));

    private XElement Draw(params string[] options)
    {
        Assert.Equal(0, Simulated.Run(["run", .. options, "--svg", _file]).Code);
        return XDocument.Load(_file).Root!;
    }

    private static double Number(XElement of, string name) => double.Parse(of.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
