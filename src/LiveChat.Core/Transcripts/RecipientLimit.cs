using LiveChat.Widgets;
using Microsoft.Extensions.Options;

namespace LiveChat.Transcripts;

/// <summary>Counts the mails to one mailbox in the last 24 hours, so that nobody is flooded by chats started in their name. Counts in this process only.</summary>
internal sealed class RecipientLimit(IOptions<TranscriptOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<(DateTimeOffset At, string Reference)>> _mails = new(StringComparer.Ordinal);
    private DateTimeOffset _cleaned = clock.GetUtcNow();

    /// <summary>Takes one of the mailbox's mails for an outbox item. The same item never takes a second one.</summary>
    /// <returns>Whether the mail may be sent.</returns>
    public bool TryTake(string address, string reference)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            Clean(now);
            var mailbox = MailboxOf(address);
            var mails = _mails.TryGetValue(mailbox, out var known) ? known : _mails[mailbox] = [];
            mails.RemoveAll(m => m.At <= now - Window);

            if (mails.Any(m => m.Reference == reference)) return true;
            if (mails.Count >= options.Value.MailsPerRecipient) return false;

            mails.Add((now, reference));
            return true;
        }
    }

    /// <summary>What stands after a plus goes to the same mailbox; so does another spelling in upper case or of an international domain.</summary>
    private static string MailboxOf(string address)
    {
        var at = address.LastIndexOf('@');
        var plus = address.IndexOf('+', StringComparison.Ordinal);
        var local = plus > 0 && plus < at ? address[..plus] : address[..at];
        var domain = WebOrigin.TryReadHost(address[(at + 1)..], out var ascii) ? ascii : address[(at + 1)..];
        return $"{local.ToLowerInvariant()}@{domain}";
    }

    private void Clean(DateTimeOffset now)
    {
        if (now - _cleaned < Window) return;

        foreach (var mailbox in _mails.Where(m => m.Value.All(x => x.At <= now - Window)).Select(m => m.Key).ToList()) _mails.Remove(mailbox);
        _cleaned = now;
    }
}
