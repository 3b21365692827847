using System.Collections.Immutable;
using LiveChat.Chats;
using LiveChat.Detection;
using LiveChat.Widgets;

namespace LiveChat.Redaction;

/// <summary>What a redaction does to a chat's log. Pure.</summary>
/// <param name="What">What goes.</param>
/// <param name="Rewrites">What is stored instead.</param>
internal sealed record RedactionPlan(ChatRedacted What, ImmutableArray<ChatRewrite> Rewrites)
{
    /// <returns>The plan, which may be to do nothing; <see langword="null"/> when the chat has no such thing.</returns>
    public static RedactionPlan? Of(Chat chat, IReadOnlyList<ChatEntry> entries, IReadOnlyCollection<RedactionTarget> targets, Participant by, string? reason, DateTimeOffset now)
    {
        var isWhole = targets.Any(t => t is RedactionTarget.Whole);
        var rewrites = isWhole ? Everything(chat, entries) : Some(chat, entries.ToDictionary(e => e.Sequence), targets);
        return rewrites is null ? null : new(
            new()
            {
                By = by,
                At = now,
                Reason = reason,
                IsWhole = isWhole,
                Sequences = [.. rewrites.Select(r => r.At).OfType<long>().Distinct().Order()],
                Fields = [.. rewrites.OfType<ChatRewrite.OfAnswer>().Select(r => r.Field)],
                Attachments = [.. rewrites.OfType<ChatRewrite.OfAttachment>().Select(r => r.Attachment)],
            },
            [.. rewrites]);
    }

    private static List<ChatRewrite> Everything(Chat chat, IEnumerable<ChatEntry> entries) =>
    [
        .. entries.SelectMany(e => e switch
        {
            MessagePosted m => [.. Text(m), .. m.Attachments.Where(a => !a.IsRedacted).Select(a => new ChatRewrite.OfAttachment(m.Sequence, a.Id))],
            _ => EntryRewriting.HasWords(e) ? [new ChatRewrite.OfWords(e.Sequence)] : Enumerable.Empty<ChatRewrite>(),
        }),
        .. chat.Form.Where(a => a.Value != RedactedText.Mark).Select(a => a.Key).Distinct(StringComparer.Ordinal).Select(key => new ChatRewrite.OfAnswer(key, RedactedText.Mark)),
    ];

    private static List<ChatRewrite>? Some(Chat chat, Dictionary<long, ChatEntry> entries, IReadOnlyCollection<RedactionTarget> targets)
    {
        var rewrites = new List<ChatRewrite>();
        foreach (var target in targets.Distinct())
        {
            switch (target)
            {
                case RedactionTarget.OfEntry x when entries.GetValueOrDefault(x.Sequence) is MessagePosted message:
                    rewrites.AddRange(Text(message));
                    break;
                case RedactionTarget.OfEntry x when entries.GetValueOrDefault(x.Sequence) is TransferOffered or ChatTransferred or ChatRated or TranscriptSent:
                    if (EntryRewriting.HasWords(entries[x.Sequence])) rewrites.Add(new ChatRewrite.OfWords(x.Sequence));
                    break;
                case RedactionTarget.OfSpan x when entries.GetValueOrDefault(x.Sequence) is MessagePosted message && (IsGone(message) || IsIn(message, x)):
                    break;
                case RedactionTarget.OfAttachment x when entries.GetValueOrDefault(x.Sequence) is MessagePosted message && message.Attachments.FirstOrDefault(a => a.Id == x.Attachment) is { } file:
                    if (!file.IsRedacted) rewrites.Add(new ChatRewrite.OfAttachment(x.Sequence, x.Attachment));
                    break;
                case RedactionTarget.OfAnswer x when chat.Form.FirstOrDefault(a => a.Key == x.Field) is { } answer:
                    if (answer.Value != RedactedText.Mark) rewrites.Add(new ChatRewrite.OfAnswer(x.Field, RedactedText.Mark));
                    if (answer.Role is FormFieldRole.ContactEmail) rewrites.AddRange(entries.Values.OfType<TranscriptSent>().Where(EntryRewriting.HasWords).Select(m => new ChatRewrite.OfWords(m.Sequence)));
                    break;
                default:
                    return null;
            }
        }

        // Of a message that goes wholly no part needs to go.
        var whole = rewrites.OfType<ChatRewrite.OfMessage>().Select(r => r.Sequence).ToHashSet();
        foreach (var spans in targets.OfType<RedactionTarget.OfSpan>().Where(s => !whole.Contains(s.Sequence) && !IsGone((MessagePosted)entries[s.Sequence])).GroupBy(s => s.Sequence))
        {
            var message = (MessagePosted)entries[spans.Key];
            var text = spans.Aggregate(message.Text.Value, (t, s) => Without(t, s.Start, s.Length));
            if (text != message.Text.Value) rewrites.Add(new ChatRewrite.OfMessage(spans.Key, MessageText.Stored(text)));
        }

        return [.. rewrites.Distinct()];
    }

    private static IEnumerable<ChatRewrite> Text(MessagePosted message)
        => message.Text.Value is "" or RedactedText.Mark ? [] : [new ChatRewrite.OfMessage(message.Sequence, MessageText.Stored(RedactedText.Mark))];

    /// <summary>Somebody was faster: no part of it is left.</summary>
    private static bool IsGone(MessagePosted message) => message.Text.Value == RedactedText.Mark;

    private static bool IsIn(MessagePosted message, RedactionTarget.OfSpan span)
        => span.Start >= 0 && span.Length >= 1 && span.Start <= message.Text.Value.Length - span.Length;

    /// <summary>As long as before, so that no other span moves.</summary>
    private static string Without(string text, int start, int length)
    {
        var end = start + length;
        if (char.IsLowSurrogate(text[start])) start--;
        if (end < text.Length && char.IsLowSurrogate(text[end])) end++;
        return string.Concat(text.AsSpan(0, start), new string(DetectionPipeline.Mask, end - start), text.AsSpan(end));
    }
}
