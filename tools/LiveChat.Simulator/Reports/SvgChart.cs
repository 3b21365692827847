using System.Globalization;
using System.Xml.Linq;

namespace LiveChat.Simulator.Reports;

/// <summary>Draws the waits: a group of bars for each figure, in it a bar for each policy. Without a background, in colours that can be seen on a light one and on a dark one.</summary>
internal static class SvgChart
{
    private const int Width = 760;
    private const int Height = 400;
    private const int Left = 70;
    private const int Right = 20;
    private const int Top = 70;
    private const int Bottom = 60;
    private const string Ink = "#7a7a7a";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Colours = ["#3b82c4", "#d9822b", "#2f9e6e", "#b5549c", "#8a7a1f", "#6c6ee0", "#c9504b"];

    private static readonly (string Name, Func<WaitFigures, double> Of)[] Figures = [("mean", w => w.Mean), ("p50", w => w.P50), ("p90", w => w.P90), ("p99", w => w.P99)];

    public static string Draw(Report report)
    {
        var scale = Scale.UpTo(report.Policies.Max(p => p.Wait is { } w ? Math.Max(w.P99, w.High ?? w.Mean) : 0));
        var chart = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Width} {Height}"),
            new XAttribute("width", Width),
            new XAttribute("height", Height),
            new XAttribute("role", "img"),
            new XAttribute("font-family", "sans-serif"),
            new XAttribute("font-size", 12),
            new XElement(Svg + "title", "Waits by routing policy, in seconds"),
            Text(Left, 20, "start", $"Wait in the queue: {report.Scenario.Chats} chats, {report.Scenario.Agents} agents, capacity {report.Scenario.Capacity}, seed {report.Scenario.Seed}"),
            report.Policies.Select((p, i) => Legend(i, p.Policy)),
            scale.Ticks.Select(tick => Line(tick, scale)),
            Turned(18, (Top + Height - Bottom) / 2.0, "seconds"),
            Text((Left + Width - Right) / 2.0, Height - 12, "middle", "of the waits of those who were answered; the thin line is the 95 % confidence interval of the mean"));
        for (var i = 0; i < Figures.Length; i++) chart.Add(Group(report, i, scale));

        return $"{chart}\n".ReplaceLineEndings("\n");
    }

    private static IEnumerable<XElement> Group(Report report, int figure, Scale scale)
    {
        var (name, of) = Figures[figure];
        var width = (Width - Left - Right) / (double)Figures.Length;
        var (from, bar) = (Left + figure * width + width * 0.1, width * 0.8 / report.Policies.Length);
        yield return Text(Left + (figure + 0.5) * width, Height - Bottom + 18, "middle", name);
        for (var i = 0; i < report.Policies.Length; i++)
        {
            if (report.Policies[i].Wait is not { } wait) continue;

            var (x, y) = (from + i * bar, Y(of(wait), scale));
            yield return new XElement(
                Svg + "rect",
                Number("x", x + bar * 0.08), Number("y", y), Number("width", bar * 0.84), Number("height", Height - Bottom - y), new XAttribute("fill", Colours[i % Colours.Length]),
                new XElement(Svg + "title", string.Create(CultureInfo.InvariantCulture, $"{report.Policies[i].Policy}, {name}: {of(wait):0.0} s")));
            if (figure == 0 && wait is { Low: { } low, High: { } high }) yield return Stroke(x + bar / 2, Y(Math.Max(0, low), scale), x + bar / 2, Y(high, scale), 1.5, 1);
        }
    }

    private static IEnumerable<XElement> Legend(int policy, string name)
    {
        var x = Left + policy % 4 * 165;
        var y = 36 + policy / 4 * 16;
        yield return new XElement(Svg + "rect", Number("x", x), Number("y", y - 9), Number("width", 10), Number("height", 10), new XAttribute("fill", Colours[policy % Colours.Length]));
        yield return Text(x + 15, y, "start", name);
    }

    private static IEnumerable<XElement> Line(double tick, Scale scale)
    {
        var y = Y(tick, scale);
        yield return Stroke(Left, y, Width - Right, y, 1, tick > 0 ? 0.35 : 1);
        yield return Text(Left - 8, y + 4, "end", tick.ToString("0.##", CultureInfo.InvariantCulture));
    }

    private static double Y(double seconds, Scale scale) => Height - Bottom - seconds / scale.End * (Height - Bottom - Top);

    private static XElement Stroke(double x1, double y1, double x2, double y2, double width, double opacity) => new(
        Svg + "line", Number("x1", x1), Number("y1", y1), Number("x2", x2), Number("y2", y2), new XAttribute("stroke", Ink), Number("stroke-width", width), Number("stroke-opacity", opacity));

    private static XElement Text(double x, double y, string anchor, string text)
        => new(Svg + "text", Number("x", x), Number("y", y), new XAttribute("text-anchor", anchor), new XAttribute("fill", Ink), text);

    private static XElement Turned(double x, double y, string text)
    {
        var turned = Text(x, y, "middle", text);
        turned.Add(new XAttribute("transform", string.Create(CultureInfo.InvariantCulture, $"rotate(-90 {x} {y})")));
        return turned;
    }

    private static XAttribute Number(string name, double value) => new(name, value.ToString("0.##", CultureInfo.InvariantCulture));
}
