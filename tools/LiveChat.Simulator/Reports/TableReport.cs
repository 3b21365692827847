using System.Globalization;
using System.Text;

namespace LiveChat.Simulator.Reports;

/// <summary>Tells it to people, one policy a row.</summary>
internal static class TableReport
{
    private static readonly string[] Heads = ["policy", "wait mean", "95 %", "p50", "p90", "p99", "max", "abandoned", "occupancy", "fairness", "chats", "missed", "declined"];

    public static string Write(Report report)
    {
        string[][] rows = [Heads, .. report.Policies.Select(Row)];
        int[] widths = [.. Heads.Select((_, column) => rows.Max(r => r[column].Length))];
        var text = new StringBuilder(Head(report.Scenario));
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static string Head(ScenarioFigures of)
    {
        var come = of.Arrivals == "poisson" ? "at random" : "as in the journal";
        var load = of.OfferedLoad is { } offered ? Invariant($"offered load {offered:0.0} of {of.Agents * of.Capacity} places") : Invariant($"{of.Agents * of.Capacity} places");
        var theory = of.ErlangCSeconds is { } wait ? Invariant($", Erlang C's mean wait {wait:0.0} s") : "";
        return Invariant($"{Count(of.Chats, "chat")} within {of.DuringSeconds / 3600:0.##} h, {come}; {Count(of.Agents, "agent")}; {load}{theory}; seed {of.Seed}\n\n");
    }

    private static string[] Row(PolicyFigures of)
    {
        var chats = of.FewestChats == of.MostChats ? Invariant($"{of.MostChats}") : Invariant($"{of.FewestChats}-{of.MostChats}");
        return
        [
            of.Policy, Seconds(of.Wait?.Mean), of.Wait is { Low: { } low, High: { } high } ? Invariant($"{low:0.0}-{high:0.0}") : "-",
            Seconds(of.Wait?.P50), Seconds(of.Wait?.P90), Seconds(of.Wait?.P99), Seconds(of.Wait?.Max),
            Invariant($"{of.Abandonment * 100:0.0} %"), of.Occupancy is { } busy ? Invariant($"{busy * 100:0.0} %") : "-", Invariant($"{of.Fairness:0.000}"), chats, Invariant($"{of.Missed}"), Invariant($"{of.Declined}"),
        ];
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : Invariant($"{count} {what}s");

    private static string Seconds(double? seconds) => seconds is { } known ? Invariant($"{known:0.0}") : "-";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
