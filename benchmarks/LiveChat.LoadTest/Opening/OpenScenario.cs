using System.Diagnostics;
using System.Text.Json;
using LiveChat.Chats;
using LiveChat.LoadTest.Servers;
using LiveChat.LoadTest.Stores;

namespace LiveChat.LoadTest.Opening;

/// <summary>The newest page of a chat with many entries, as a desk reads it when the chat is opened, beside the same page of a chat with few: what is not on the page shall cost nothing.</summary>
internal static class OpenScenario
{
    /// <summary>How many entries a desk asks for.</summary>
    public const int Page = 50;

    public static async Task RunAsync(Arguments arguments)
    {
        var kind = StoreKind.Of(arguments, "sqlite");
        var entries = arguments.Number("entries", 10_000);
        var rounds = arguments.Number("rounds", 500);

        using var host = await StoreHost.BuildAsync(kind);
        var store = host.Services.GetRequiredService<IChatStore>();
        var (large, small) = (await LoadChats.FilledAsync(store, entries), await LoadChats.FilledAsync(store, Page));

        // They take turns; the first rounds only warm up.
        var (ofLarge, ofSmall) = (new List<double>(rounds), new List<double>(rounds));
        for (var i = -rounds; i < rounds; i++)
        {
            var (l, s) = (await ReadAsync(store, large), await ReadAsync(store, small));
            if (i < 0) continue;

            ofLarge.Add(l);
            ofSmall.Add(s);
        }

        var (p50, baseline) = (Median(ofLarge), Median(ofSmall));
        Console.WriteLine(JsonSerializer.Serialize(
            new { Scenario = "open", Store = kind.Name, Entries = entries, Page, P50Ms = Math.Round(p50, 3), SmallP50Ms = Math.Round(baseline, 3), Ratio = Math.Round(p50 / baseline, 2) },
            JsonSerializerOptions.Web));
    }

    private static async Task<double> ReadAsync(IChatStore store, Chat chat)
    {
        var start = Stopwatch.GetTimestamp();
        var page = await store.ReadAsync(chat.Id, -Page, Page, CancellationToken.None);
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return page?.Entries.Count == Page ? time : throw new InvalidOperationException("A page was not full.");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
