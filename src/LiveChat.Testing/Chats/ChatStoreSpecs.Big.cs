using LiveChat.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Chats;

public abstract partial class ChatStoreSpecs
{
    private const int Many = 100_000;

    /// <summary>A log of 100,000 entries is a log: dense, read page by page, each message known for ever.</summary>
    [Spec]
    public virtual async Task A_very_long_chat_is_read_page_by_page_and_forgets_no_message()
    {
        var chat = SpecChat.New();
        var first = Enumerable.Range(0, Many - 1_000).Select(i => chat.Says($"Message {i} 🙂")).ToArray();
        chat = await CommittedAsync(chat.Created(first));
        await AtOnce(1_000, i => AppendedAsync(chat.Append($"Later {i}")));

        Assert.Equal(Many, (await FindAsync(chat)).LastSequence);
        foreach (var (after, expected) in new (long, long)[] { (0, 1), (Many / 2, Many / 2 + 1), (-100, Many - 99), (Many - 5, Many - 4) })
        {
            var page = await PageAsync(after, 100);
            Assert.Equal(Enumerable.Range(0, (int)Math.Min(100, Many - expected + 1)).Select(i => expected + i), page.Entries.Select(e => e.Sequence));
        }

        var texts = new HashSet<string>(Many, StringComparer.Ordinal);
        for (var through = 0L; through < Many;)
        {
            var page = await PageAsync(through, 10_000);
            Assert.Equal(through + 1, page.Entries[0].Sequence);
            foreach (var entry in page.Entries) Assert.True(texts.Add(((MessagePosted)entry).Text.Value));
            through = page.Through;
        }

        Assert.Equal(Many, texts.Count);
        Assert.Equal(43, Assert.IsType<AppendResult.Duplicate>(await Chats.AppendAsync(chat.Append(first[42]), default)).Message.Sequence);
        Assert.Equal(Many + 1, Assert.Single(Assert.IsType<CommitResult.Committed>(await Chats.CommitAsync(chat.Then(SpecChat.Ended()), default)).Entries).Sequence);

        async Task<ChatPage> PageAsync(long after, int limit) => Assert.IsType<ChatPage>(await Chats.ReadAsync(chat.Id, after, limit, default));
    }

    /// <summary>Many lives at once: every acked message and every committed entry is there once, where it was acked, without holes.</summary>
    [Spec]
    public virtual async Task Logs_stay_dense_while_messages_and_changes_of_life_come_at_once()
    {
        var chats = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => StoredAsync()));

        var acked = await AtOnce(48, async i =>
        {
            var mine = new List<ChatEntry>();
            var id = chats[i % chats.Length].Id;
            for (var n = 0; n < 8; n++)
            {
                var chat = (await Chats.FindAsync(id, default))!;
                if (i / chats.Length == 0)
                {
                    var result = await Chats.CommitAsync(chat.Then(chat.IsOpen ? SpecChat.Ended() : chat.Resumed()), default);
                    if (result is CommitResult.Committed committed) mine.AddRange(committed.Entries);
                }
                else if (await Chats.AppendAsync(chat.Append($"{i}/{n}"), default) is AppendResult.Appended appended)
                {
                    mine.Add(appended.Message);
                }
            }

            return mine;
        });

        for (var i = 0; i < chats.Length; i++)
        {
            var log = await LogAsync(chats[i]);
            IsDense(log);
            Shape.Equal(acked.Where((_, worker) => worker % chats.Length == i).SelectMany(m => m).OrderBy(e => e.Sequence), log);
        }
    }
}
