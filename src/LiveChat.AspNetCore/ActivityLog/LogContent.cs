using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.ActivityLog;

/// <summary>What a row tells of what was written in its chat.</summary>
/// <param name="FirstWords">What the customer wrote first; null when nothing.</param>
/// <param name="IsRedacted">Whether something was redacted.</param>
internal sealed record LogContent(string? FirstWords, bool IsRedacted)
{
    /// <summary>So many entries of a chat are read at once.</summary>
    private const int Entries = 100;

    /// <summary>Reads the logs of some chats whole, page by page.</summary>
    public static async Task<IReadOnlyDictionary<ChatId, LogContent>> ReadAsync(IChatStore chats, PersonalData personal, IEnumerable<Chat> found, CancellationToken cancellationToken)
    {
        var contents = found.ToDictionary(c => c.Id, c => Of(c.For(personal)));
        ChatSpan[] unread = [.. contents.Keys.Select(id => new ChatSpan(id, 0, Entries))];
        while (unread.Length > 0)
        {
            var read = await chats.ReadAsync(unread, cancellationToken).ConfigureAwait(false);
            foreach (var (chat, entries, _) in read) contents[chat.Id] = entries.Aggregate(contents[chat.Id], (c, e) => c.After(e));
            unread = [.. read.Where(r => r.Entries.Count == Entries).Select(r => new ChatSpan(r.Chat.Id, r.Entries[^1].Sequence, Entries))];
        }

        return contents;
    }

    /// <summary>Says nothing of what it holds.</summary>
    public override string ToString() => $"Content [{FirstWords?.Length ?? 0} characters]";

    private static LogContent Of(Chat chat) => new(
        chat.Form.FirstOrDefault(a => a.Role is FormFieldRole.Message && !a.IsMasked())?.Value,
        chat.RedactedAt is not null || chat.Form.Any(a => a.Value == RedactedText.Mark));

    private LogContent After(ChatEntry entry) => entry switch
    {
        ChatRedacted => this with { IsRedacted = true },
        MessagePosted { Author: Participant.Customer } m when FirstWords is null && !string.IsNullOrWhiteSpace(m.Text.Value) => this with { FirstWords = m.Text.Value },
        _ => this,
    };
}
