using LiveChat.Chats;
using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>Reads chats with their claims.</summary>
internal static class ChatReads
{
    public static async Task<IReadOnlyList<Chat>> ToChatsAsync(this IQueryable<ChatRow> chats, LiveChatDbContext context, CancellationToken cancellationToken)
    {
        var rows = await chats.Select(c => new { Chat = c, Claims = context.Set<ClaimRow>().Where(l => l.Chat == c.Id).OrderBy(l => l.Place).ToList() })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(r => r.Chat.ToChat([.. r.Claims.Select(l => l.ToClaim())]))];
    }
}
