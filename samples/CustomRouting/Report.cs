using System.Globalization;
using LiveChat.Chats;
using LiveChat.Routing;

namespace CustomRouting;

/// <summary>Says in words what was decided, and why.</summary>
internal static class Report
{
    public static void Write(RoutingTrial trial, IEnumerable<Chat> waiting, DateTimeOffset now)
    {
        Console.WriteLine($"At {Time(now)}");
        foreach (var chat in waiting)
        {
            Console.WriteLine($"  {chat.Locale ?? "any language"}, waiting for {(now - chat.QueuedAt).TotalSeconds:0} s");
            if (trial.Rings.FirstOrDefault(r => r.Chat == chat.Id) is { } ring) Write(ring);
            else Console.WriteLine("    rings nowhere yet");
        }

        if (trial.NextLook is { } next) Console.WriteLine($"  The router looks again at {Time(next)}.");
    }

    private static void Write(TrialRing ring)
    {
        Console.WriteLine($"    rings at {string.Join(", ", ring.Agents)} until {Time(ring.Until)}");
        foreach (var ranked in ring.Explanation.Ranked)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {ranked.Key.Agent}: {ranked.Load} of {ranked.Capacity} chats, rank {ranked.Key.First:0.00}"));
        }

        foreach (var left in ring.Explanation.Excluded)
        {
            var reason = left.Reason is null ? "" : $", {left.Reason}";
            var until = left.Until is { } time ? $" (until {Time(time)})" : "";
            Console.WriteLine($"      {left.Agent}: {left.Rule}{reason}{until}");
        }
    }

    private static string Time(DateTimeOffset time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
