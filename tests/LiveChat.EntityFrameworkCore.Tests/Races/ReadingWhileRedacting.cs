using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.Redaction;
using LiveChat.Testing;
using LiveChat.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.EntityFrameworkCore.Tests.Races;

/// <summary>Promise P11: whoever reads while messages are redacted, on this node or on another, may read a message before it is gone, and never after that.</summary>
public abstract class ReadingWhileRedacting
{
    private const int Readers = 4;

    private const int Seekers = 2;

    /// <summary>1,000 with <c>LIVECHAT_LONG=1</c>.</summary>
    private static int Messages => LongRun.IsOn ? 1000 : 60;

    [Spec]
    public async Task Nobody_reads_or_finds_what_is_gone()
    {
        await using var one = new Canaries(Keep);
        await one.StartAsync();
        var sequences = await one.TalkAsync(Messages);
        await using var another = HasNodes ? new Canaries(Keep) : null;
        if (another is not null) await another.StartAsync();
        var other = another ?? one;

        var gone = new HashSet<int>();
        using var enough = new CancellationTokenSource();
        using var ready = new CountdownEvent(Readers + Seekers);
        var all = Enumerable.Range(0, Readers).Select(i => Task.Run(() => ReadOnAsync(i % 2 == 0 ? one : other)))
            .Concat(Enumerable.Range(0, Seekers).Select(i => Task.Run(() => SeekOnAsync(i % 2 == 0 ? one : other)))).ToList();

        // Each has read or found once what is there.
        var looking = Task.Run(ready.Wait);
        await Task.WhenAny([looking, .. all]);
        for (var i = 0; i < sequences.Count; i++)
        {
            var result = await one.Get<IRedaction>().RedactAsync(new(one.Chat, new Participant.Admin("mia", "Mia"), [new RedactionTarget.OfEntry(sequences[i])], "Asked for"));
            Assert.NotNull(result.Entry);
            lock (gone) gone.Add(i);
        }

        await enough.CancelAsync();
        await Task.WhenAll(all);
        Assert.True(looking.IsCompletedSuccessfully, "Somebody never saw what was there.");

        int[] Gone()
        {
            lock (gone) return [.. gone];
        }

        async Task ReadOnAsync(Canaries node)
        {
            var (seenGone, isFirst) = (new HashSet<long>(), true);
            while (!enough.IsCancellationRequested)
            {
                var before = Gone();
                var messages = (await node.Get<IChatStore>().ReadAsync(one.Chat, 0, 10_000, default))!.Entries.OfType<MessagePosted>().ToDictionary(m => m.Sequence, m => m.Text.Value);
                Assert.All(before, i => Assert.Equal(RedactedText.Mark, messages[sequences[i]]));
                Assert.All(seenGone, s => Assert.Equal(RedactedText.Mark, messages[s]));
                seenGone.UnionWith(messages.Where(m => m.Value == RedactedText.Mark).Select(m => m.Key));
                if (isFirst) ready.Signal();
                isFirst = false;
            }
        }

        async Task SeekOnAsync(Canaries node)
        {
            var isFirst = true;
            for (var i = 0; !enough.IsCancellationRequested; i = (i + 7) % sequences.Count)
            {
                var isGone = Gone().Contains(i);
                var items = (await node.Get<IActivityLog>().SearchAsync(new() { Text = Canaries.WordOf(i) }, default)).Items;
                if (isGone) Assert.Empty(items);
                if (isFirst && items.Count > 0)
                {
                    ready.Signal();
                    isFirst = false;
                }
            }
        }
    }

    /// <summary>Whether several nodes can work on the store.</summary>
    protected abstract bool HasNodes { get; }

    /// <summary>Puts LiveChat into the store.</summary>
    protected abstract void Keep(LiveChatBuilder builder);
}
