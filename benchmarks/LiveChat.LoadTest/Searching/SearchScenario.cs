using System.Diagnostics;
using System.Text.Json;
using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.ActivityLog;
using LiveChat.LoadTest.Servers;
using LiveChat.LoadTest.Stores;

namespace LiveChat.LoadTest.Searching;

/// <summary>The first page of a search, the newest 20 chats, in a store full of messages whose words are as rare and as common as those of real ones.</summary>
internal static class SearchScenario
{
    private const int MessagesPerChat = 20;
    private const int Concurrency = 64;

    public static async Task RunAsync(Arguments arguments)
    {
        var kind = StoreKind.Of(arguments);
        var messages = arguments.Number("messages", 100_000);
        var rounds = arguments.Number("rounds", 200);

        using var host = await StoreHost.BuildAsync(kind);
        var log = host.Services.GetRequiredService<IActivityLog>();
        var writing = Stopwatch.GetTimestamp();
        await WriteAsync(host.Services.GetRequiredService<IChatStore>(), messages);
        var written = Stopwatch.GetElapsedTime(writing);

        // As the host does it in the background, but without its pauses.
        var indexing = Stopwatch.GetTimestamp();
        var longest = TimeSpan.Zero;
        for (var mayBeMore = log is IWordIndex; mayBeMore;)
        {
            var start = Stopwatch.GetTimestamp();
            mayBeMore = await ((IWordIndex)log).FillAsync(CancellationToken.None);
            if (Stopwatch.GetElapsedTime(start) is var took && took > longest) longest = took;
        }

        var indexed = Stopwatch.GetElapsedTime(indexing);
        await kind.SettleAsync();

        foreach (var (name, text) in Queries(messages))
        {
            var times = new List<double>(rounds);
            var query = new ActivityQuery { Text = text, Limit = 20 };
            var found = (await log.SearchAsync(query, CancellationToken.None)).Items.Count;
            for (var i = 0; i < rounds; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await log.SearchAsync(query, CancellationToken.None);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            times.Sort();
            Console.WriteLine(JsonSerializer.Serialize(
                new
                {
                    Scenario = "search",
                    Store = kind.Name,
                    Messages = messages,
                    Query = name,
                    Found = found,
                    P50Milliseconds = Math.Round(times[rounds / 2], 3),
                    P99Milliseconds = Math.Round(times[rounds * 99 / 100], 3),
                    WriteSeconds = Math.Round(written.TotalSeconds, 1),
                    IndexSeconds = Math.Round(indexed.TotalSeconds, 1),
                    LongestBatchMilliseconds = Math.Round(longest.TotalMilliseconds, 1),
                },
                JsonSerializerOptions.Web));
        }
    }

    /// <summary>Every message has a number of its own, one of a thousand topics, one of a hundred and one of ten; and all of them one word.</summary>
    private static string Text(int i) => $"Hello, this is message number m{i} about topic t{i % 997} and subject s{i % 101} in area a{i % 11}, please help with the order";

    private static (string Name, string Text)[] Queries(int messages) =>
        [("rare", $"m{messages / 2}"), ("medium", "t7"), ("two words", "t7 s5"), ("common", "a3"), ("in every message", "order")];

    private static async Task WriteAsync(IChatStore store, int messages)
    {
        var next = -1;
        var start = TimeProvider.System.GetUtcNow().AddDays(-365);
        await Task.WhenAll(Enumerable.Range(0, Concurrency).Select(_ => Task.Run(async () =>
        {
            for (var c = Interlocked.Increment(ref next); c * MessagesPerChat < messages; c = Interlocked.Increment(ref next))
            {
                var chat = await LoadChats.CreateAsync(store, start.AddSeconds(c), ChatStatus.Ended);
                await Task.WhenAll(Enumerable.Range(c * MessagesPerChat, MessagesPerChat).Select(i => LoadChats.AppendAsync(store, chat, Text(i))));
            }
        })));
    }
}
