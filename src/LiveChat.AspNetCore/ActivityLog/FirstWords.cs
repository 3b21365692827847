using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.ActivityLog;

/// <summary>How chats began: what each customer wrote first.</summary>
internal static class FirstWords
{
    /// <summary>So many entries of a chat are read at once. The customer seldom lets others write so many before.</summary>
    private const int Entries = 20;

    /// <summary>Reads as far into the logs of some chats as it has to.</summary>
    /// <returns>The chats' first words; those whose customer wrote nothing have none.</returns>
    public static async Task<IReadOnlyDictionary<ChatId, string>> ReadAsync(IChatStore chats, IEnumerable<Chat> found, CancellationToken cancellationToken)
    {
        var (words, unread) = (new Dictionary<ChatId, string>(), new List<ChatSpan>());
        foreach (var chat in found)
        {
            if (chat.Form.FirstOrDefault(a => a.Role is FormFieldRole.Message && !a.IsMasked()) is { } answer) words.Add(chat.Id, answer.Value);
            else if (chat.CustomerWroteAt is not null) unread.Add(new(chat.Id, 0, Entries));
        }

        while (unread.Count > 0)
        {
            var read = await chats.ReadAsync(unread, cancellationToken).ConfigureAwait(false);
            unread = [];
            foreach (var (chat, entries, _) in read)
            {
                if (entries.Select(OfCustomer).FirstOrDefault(w => w is not null) is { } first) words.Add(chat.Id, first);
                else if (entries.Count == Entries) unread.Add(new(chat.Id, entries[^1].Sequence, Entries));
            }
        }

        return words;
    }

    private static string? OfCustomer(ChatEntry entry)
        => entry is MessagePosted { Author: Participant.Customer } m && !string.IsNullOrWhiteSpace(m.Text.Value) ? m.Text.Value : null;
}
