using System.Collections.Immutable;
using LiveChat.Chats;
using LiveChat.Outbox;

namespace LiveChat.EntityFrameworkCore.Tests;

/// <summary>Chats and messages as the tests need them.</summary>
internal static class ATestChat
{
    public static readonly DateTimeOffset Start = new(2030, 1, 1, 9, 0, 0, TimeSpan.Zero);

    public static Chat New() => new()
    {
        Id = ChatId.New(Start),
        Widget = new("widget"),
        Contact = new(Guid.NewGuid()),
        CustomerName = "Customer",
        Queue = new("default"),
        Fence = 1,
        StartedAt = Start,
        QueuedAt = Start,
        RingUntil = Start.AddMinutes(5),
    };

    public static async Task<Chat> StoredAsync(IChatStore chats, params ImmutableArray<OutboxItem> outbox)
        => Assert.IsType<CommitResult.Committed>(await chats.CommitAsync(new() { ExpectedFence = 0, Next = New(), Events = [], Outbox = outbox }, default)).Chat;

    public static ChatAppend Says(this Chat chat, string text) => new(chat.Id, chat.Fence, new MessagePosted
    {
        MessageId = MessageId.New(Start),
        Author = new Participant.Customer(chat.Contact),
        Text = MessageText.Stored(text),
        At = Start,
    });

    public static async Task<string[]> TextsAsync(IChatStore chats, Chat chat)
    {
        var page = Assert.IsType<ChatPage>(await chats.ReadAsync(chat.Id, 0, 100_000, default));
        Assert.Equal(Enumerable.Range(1, page.Entries.Count).Select(i => (long)i), page.Entries.Select(e => e.Sequence));
        Assert.Equal(page.Chat.LastSequence, page.Entries.Count);
        return [.. page.Entries.Cast<MessagePosted>().Select(m => m.Text.Value)];
    }
}
