using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LiveChat.Outbox;
using LiveChat.Widgets;
using Microsoft.Extensions.Options;

namespace LiveChat.Transcripts;

/// <summary>
/// Counts the mails to one mailbox, so that nobody is flooded by chats started in their name, and those of one widget, so that it is no way to flood many. A mail counts for the moment it
/// belongs to, however often and however late it is tried. Counts in this process only. Of a mail 16 bytes are kept, of a mailbox 8 and where its mails are; of both, nothing that could be read.
/// </summary>
internal sealed class MailLimits(IOptions<TranscriptOptions> options, IOptions<OutboxOptions> outbox, TimeProvider clock)
{
    public const string RecipientCode = "recipient_limit";
    public const string WidgetCode = "widget_limit";

    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    private readonly Lock _gate = new();
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Dictionary<long, Mail[]> _mails = [];
    private readonly Dictionary<(WidgetId Widget, DateOnly Day), int> _widgets = [];
    private DateTimeOffset _cleaned = clock.GetUtcNow();

    /// <summary>For as long as a mail may still be tried that belongs to the same 24 hours.</summary>
    private TimeSpan Kept => Window + OutboxRests.Before(outbox.Value.MaxLeases);

    /// <summary>Takes one of the mailbox's and the widget's mails for an outbox item. The same item never takes a second one; what is refused takes none.</summary>
    /// <param name="address">The receiver.</param>
    /// <param name="widget">Where the chat was.</param>
    /// <param name="reference">The item.</param>
    /// <param name="at">The moment the mail belongs to, the same at every try: no 24 hours hold more than the mailbox may get, and no day more than the widget may send.</param>
    /// <returns>The code of the limit that is reached; <see langword="null"/> when the mail may be sent.</returns>
    public string? Take(string address, WidgetId widget, string reference, DateTimeOffset at)
    {
        lock (_gate)
        {
            Clean(clock.GetUtcNow());
            var (mailbox, mail) = (HashOf(MailboxOf(address)), new Mail(at.UtcTicks, HashOf(reference)));
            var mails = _mails.GetValueOrDefault(mailbox, []);

            if (mails.Any(m => m.Reference == mail.Reference)) return null;
            if (!HasRoom(mails.Select(m => m.At), mail.At)) return RecipientCode;

            var day = (widget, DayOf(at));
            var sent = _widgets.GetValueOrDefault(day);
            if (sent >= options.Value.MailsPerWidget) return WidgetCode;

            _widgets[day] = sent + 1;
            _mails[mailbox] = [.. mails, mail];
            return null;
        }
    }

    /// <summary>Whether with one more mail there are still no 24 hours with too many.</summary>
    private bool HasRoom(IEnumerable<long> mails, long at)
    {
        long[] near = [.. mails.Where(m => Math.Abs(m - at) < Window.Ticks).Append(at).Order()];
        return !near.Skip(options.Value.MailsPerRecipient).Zip(near).Any(pair => pair.First - pair.Second < Window.Ticks);
    }

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    /// <summary>Keyed, so that nobody can find an address that counts as another one's.</summary>
    private long HashOf(string text) => BinaryPrimitives.ReadInt64LittleEndian(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));

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

        var first = (now - Kept).UtcTicks;
        foreach (var (mailbox, mails) in _mails.Where(m => m.Value.Any(x => x.At <= first)).ToList())
        {
            if (mails.Where(m => m.At > first).ToArray() is { Length: > 0 } kept) _mails[mailbox] = kept;
            else _mails.Remove(mailbox);
        }

        foreach (var day in _widgets.Keys.Where(d => d.Day < DayOf(now - Kept)).ToList()) _widgets.Remove(day);
        _cleaned = now;
    }

    /// <param name="At">The moment it belongs to, in ticks.</param>
    /// <param name="Reference">The hash of the item's.</param>
    private readonly record struct Mail(long At, long Reference);
}
