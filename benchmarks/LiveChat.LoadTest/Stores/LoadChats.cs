using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Queues;
using LiveChat.Widgets;

namespace LiveChat.LoadTest.Stores;

/// <summary>Chats that are written straight into a store.</summary>
internal static class LoadChats
{
    /// <summary>A store takes so many at a time.</summary>
    private const int AtOnce = 1000;

    public static async Task<Chat> CreateAsync(IChatStore store, DateTimeOffset at, ChatStatus status = ChatStatus.Waiting)
    {
        var isEnded = status == ChatStatus.Ended;
        var chat = new Chat
        {
            Id = ChatId.New(at),
            Widget = WidgetId.Default,
            Contact = new ContactId(Guid.NewGuid()),
            CustomerName = "Load",
            Queue = QueueId.Default,
            Status = status,
            Fence = 1,
            StartedAt = at,
            QueuedAt = at,
            EndedAt = isEnded ? at : null,
            EndedBy = isEnded ? EndedBy.Customer : null,
        };
        return ((CommitResult.Committed)await store.CommitAsync(new() { ExpectedFence = 0, Next = chat, Events = [] }, CancellationToken.None)).Chat;
    }

    public static async Task AppendAsync(IChatStore store, Chat chat, string text)
    {
        var message = new MessagePosted
        {
            At = TimeProvider.System.GetUtcNow(),
            MessageId = new(Guid.NewGuid()),
            Author = new Participant.Customer(chat.Contact),
            Text = MessageText.Stored(text),
        };
        if (await store.AppendAsync(new(chat.Id, chat.Fence, message), CancellationToken.None) is not AppendResult.Appended) throw new InvalidOperationException("A message was refused.");
    }

    /// <summary>A waiting chat with so many messages.</summary>
    public static async Task<Chat> FilledAsync(IChatStore store, int entries)
    {
        var chat = await CreateAsync(store, TimeProvider.System.GetUtcNow());
        foreach (var some in Enumerable.Range(0, entries).Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(i => AppendAsync(store, chat, $"{i} of the messages of a long chat")));
        }

        return chat;
    }
}
