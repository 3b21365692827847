using LiveChat.Chats;
using LiveChat.Testing.Chats;

namespace LiveChat.EntityFrameworkCore.Tests;

/// <summary>A chat in a store.</summary>
internal static class ATestChat
{
    /// <summary>A new chat that is stored, without entries.</summary>
    public static async Task<Chat> StoredAsync(IChatStore chats) => Assert.IsType<CommitResult.Committed>(await chats.CommitAsync(SpecChat.New().Created(), default)).Chat;

    /// <summary>What was said in a chat, in which nothing else happened. The log is dense.</summary>
    public static async Task<string[]> TextsAsync(IChatStore chats, Chat chat)
    {
        var page = Assert.IsType<ChatPage>(await chats.ReadAsync(chat.Id, 0, 100_000, default));
        Assert.Equal(Enumerable.Range(1, page.Entries.Count).Select(i => (long)i), page.Entries.Select(e => e.Sequence));
        Assert.Equal(page.Chat.LastSequence, page.Entries.Count);
        return [.. page.Entries.Cast<MessagePosted>().Select(m => m.Text.Value)];
    }
}
