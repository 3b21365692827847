using System.Diagnostics;
using System.Text.Json;
using LiveChat.Chats;
using LiveChat.LoadTest.Baselines;
using LiveChat.LoadTest.Servers;
using LiveChat.LoadTest.Stores;
using LiveChat.LoadTest.WholePath;

namespace LiveChat.LoadTest.Appending;

/// <summary>Messages into the store and nothing around it: LiveChat's append, the same insert by hand with the same batching and durability, and one transaction per message. They take turns.</summary>
internal static class AppendScenario
{
    private const int Slices = 5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(Arguments arguments)
    {
        var kind = StoreKind.Of(arguments, "sqlite");
        var chats = arguments.Number("chats", 200);
        var slice = TimeSpan.FromSeconds((double)arguments.Number("seconds", 10) / Slices);

        using var host = await StoreHost.BuildAsync(kind);
        await using var batched = await kind.ByHandAsync() ?? throw new ArgumentException("In memory there is nothing durable to compare.", nameof(arguments));
        await using var single = (await kind.ByHandAsync(maxBatch: 1))!;
        var store = host.Services.GetRequiredService<IChatStore>();
        var heads = new List<Chat>();
        for (var i = 0; i < chats; i++) heads.Add(await LoadChats.CreateAsync(store, TimeProvider.System.GetUtcNow()));

        Side[] sides = [new(c => LoadChats.AppendAsync(store, heads[c], Texts.Typical)), ByHand(batched, heads), ByHand(single, heads)];
        foreach (var side in sides) await side.PlayAsync(chats, WarmUp, isCounted: false);
        for (var i = 0; i < Slices; i++)
        {
            foreach (var side in sides) await side.PlayAsync(chats, slice, isCounted: true);
        }

        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                Scenario = "append",
                Store = kind.Name,
                MessagesPerSecond = Math.Round(sides[0].PerSecond),
                BaselineMessagesPerSecond = Math.Round(sides[1].PerSecond),
                Ratio = Math.Round(sides[0].PerSecond / sides[1].PerSecond, 3),
                OneByOneMessagesPerSecond = Math.Round(sides[2].PerSecond),
                Gain = Math.Round(sides[0].PerSecond / sides[2].PerSecond, 1),
            },
            JsonSerializerOptions.Web));
    }

    private static Side ByHand(IHandWrittenStore store, List<Chat> heads) => new(c => store.InsertAsync(heads[c].Id.Value, Guid.NewGuid(), Texts.Typical));

    /// <summary>One way to write, and how much it wrote. Every chat has one message under way.</summary>
    private sealed class Side(Func<int, Task> write)
    {
        private long _count;
        private TimeSpan _duration;

        public double PerSecond => _count / _duration.TotalSeconds;

        public async Task PlayAsync(int chats, TimeSpan duration, bool isCounted)
        {
            var start = Stopwatch.GetTimestamp();
            var counts = await Task.WhenAll(Enumerable.Range(0, chats).Select(c => Task.Run(() => PlayOneAsync(c, start, duration))));
            if (!isCounted) return;

            _duration += Stopwatch.GetElapsedTime(start);
            _count += counts.Sum();
        }

        private async Task<long> PlayOneAsync(int chat, long start, TimeSpan duration)
        {
            var count = 0L;
            for (; Stopwatch.GetElapsedTime(start) < duration; count++) await write(chat);
            return count;
        }
    }
}
