namespace LiveChat.Chats;

/// <summary>Rewrites entries of a log. Pure.</summary>
internal static class EntryRewriting
{
    /// <summary>The entry with all of it rewritten; the same when nothing of it is.</summary>
    /// <exception cref="ArgumentException">The caller's bug: the entry has no such thing.</exception>
    public static ChatEntry Rewrite(ChatEntry entry, IEnumerable<ChatRewrite> rewrites) => rewrites.Aggregate(entry, Rewrite);

    /// <summary>Whether somebody wrote something with the entry, which is neither a message nor a form.</summary>
    public static bool HasWords(ChatEntry entry) => entry switch
    {
        TransferOffered { Offer.Transfer.Note: not null } or ChatTransferred { Note: not null } or ChatRated { Rating.Comment: not null } => true,
        TranscriptSent x => x.MaskedAddress != RedactedText.Mark,
        _ => false,
    };

    private static ChatEntry Rewrite(ChatEntry entry, ChatRewrite rewrite) => (entry, rewrite) switch
    {
        (MessagePosted x, ChatRewrite.OfMessage r) => x with { Text = r.Replacement, IsRewritten = true, Flags = [] },
        (MessagePosted x, ChatRewrite.OfAttachment r) when x.Attachments.Any(a => a.Id == r.Attachment)
            => x with { IsRewritten = true, Attachments = [.. x.Attachments.Select(a => a.Id == r.Attachment ? a.Redacted() : a)] },
        (FormSubmitted x, ChatRewrite.OfAnswer r) => x with { Answers = [.. x.Answers.Select(a => a.Key == r.Field ? a with { Value = r.Replacement } : a)] },
        (TransferOffered { Offer.Transfer: { } transfer } x, ChatRewrite.OfWords) => x with { Offer = x.Offer with { Transfer = transfer with { Note = null } } },
        (ChatTransferred x, ChatRewrite.OfWords) => x with { Note = null },
        (ChatRated x, ChatRewrite.OfWords) => x with { Rating = ChatRating.Stored(x.Rating.Score, null) },
        (TranscriptSent x, ChatRewrite.OfWords) => x with { MaskedAddress = RedactedText.Mark },
        (_, ChatRewrite.OfAnswer) => entry,
        _ => throw new ArgumentException($"Nothing can be rewritten at {entry.Sequence}: a {entry.GetType().Name} has nothing of that kind."),
    };
}
