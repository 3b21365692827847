using System.Collections.Immutable;
using LiveChat.Audit;
using LiveChat.Chats;

namespace LiveChat.Redaction;

/// <summary>Reads from the audit log what a redaction took, to take it from an older copy of the chat. Pure.</summary>
internal static class RedactionReplay
{
    /// <returns>What of the chat as it is here is to go; nothing when nothing of it is here, or is gone already. <see langword="null"/> when the entry cannot be read.</returns>
    public static ImmutableArray<RedactionTarget>? TargetsOf(AuditEntry entry, Chat chat, IReadOnlyList<ChatEntry> log)
    {
        if (RedactionAudit.FactsOf(entry) is not { } facts) return null;
        if (facts.Whole is true) return [new RedactionTarget.Whole()];

        // What was written after the redaction has another's place, which is not to suffer for it.
        var here = log.Where(e => e.At <= entry.At).ToDictionary(e => e.Sequence);
        var files = facts.Files?.ToHashSet(StringComparer.Ordinal) ?? [];
        return
        [
            .. (facts.Texts ?? []).Where(s => here.TryGetValue(s, out var e) && HasText(e)).Select(s => new RedactionTarget.OfEntry(s)),
            .. (facts.Spans ?? []).SelectMany(s => s is [var sequence, var start, var length] && here.GetValueOrDefault(sequence) is MessagePosted message ? [Part(message, start, length)] : Enumerable.Empty<RedactionTarget>()),
            .. here.Values.OfType<MessagePosted>().SelectMany(m => m.Attachments.Where(a => files.Contains($"{a.Id}")).Select(a => new RedactionTarget.OfAttachment(m.Sequence, a.Id))),
            .. (facts.Fields ?? []).Where(f => chat.Form.Any(a => a.Key == f)).Select(f => new RedactionTarget.OfAnswer(f)),
        ];
    }

    private static bool HasText(ChatEntry entry) => entry is MessagePosted or TransferOffered or ChatTransferred or ChatRated or TranscriptSent;

    /// <summary>A text in which the part does not fit is another one than was redacted: all of it goes, rather than something else of it.</summary>
    private static RedactionTarget Part(MessagePosted message, long start, long length)
        => start >= 0 && length >= 1 && start <= message.Text.Value.Length - length ? new RedactionTarget.OfSpan(message.Sequence, (int)start, (int)length) : new RedactionTarget.OfEntry(message.Sequence);
}
