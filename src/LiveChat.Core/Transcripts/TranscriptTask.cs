using System.Collections.Concurrent;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Diagnostics;
using LiveChat.Outbox;
using LiveChat.Widgets;
using Microsoft.Extensions.Logging;

namespace LiveChat.Transcripts;

/// <summary>Sends one transcript: composes it from the store, looks again whether the chat is still as it was, hands it over, and only then says so in the chat.</summary>
internal sealed class TranscriptTask(
    IChatStore store,
    ChatUpdater updater,
    ChatFollowers followers,
    WidgetCatalog widgets,
    MailLimits limits,
    TranscriptsInForce transcripts,
    StoreClock clock,
    ILogger<TranscriptTask> logger,
    ITranscriptSender? sender = null) : IOutboxTask
{
    /// <summary>What an item waits for while nobody knows what the console says of mails.</summary>
    public const string UnknownCode = "settings_unknown";

    private const int MaxAttempts = 20;

    /// <summary>What this process handed over and could not say so yet, by reference: it is not sent again because a store fails.</summary>
    private readonly ConcurrentDictionary<string, HandedOver> _handedOver = new(StringComparer.Ordinal);

    public string Kind => TranscriptItem.Kind;

    public async Task<OutboxOutcome> PerformAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!TranscriptItem.TryRead(item.Reference, out var chat, out var segment)) return OutboxOutcome.GiveUp("reference_invalid");
        if (sender is null) return OutboxOutcome.GiveUp("no_sender");

        if (!_handedOver.TryGetValue(item.Reference, out var mail))
        {
            var (sent, outcome) = await SendAsync(sender, item, chat, segment, cancellationToken).ConfigureAwait(false);
            if (sent is null) return outcome;
            mail = _handedOver[item.Reference] = sent;
        }

        // It was handed over. Neither the host stopping nor a slow store undoes that, and nothing that may fail comes in between.
        await MarkAsync(mail, segment).ConfigureAwait(false);
        _handedOver.TryRemove(item.Reference, out _);
        Log.TranscriptHandedOver(logger, chat, segment);
        return OutboxOutcome.Done;
    }

    /// <returns>What was handed over; <see langword="null"/> when nothing is to be sent, with what becomes of the item.</returns>
    private async Task<(HandedOver? Mail, OutboxOutcome Outcome)> SendAsync(
        ITranscriptSender sender, OutboxItem item, ChatId chat, int segment, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if (transcripts.OptionsOfMails is not { } options) return (null, OutboxOutcome.Wait(UnknownCode));

            var record = await TranscriptRecord.ReadAsync(store, chat, 0, cancellationToken).ConfigureAwait(false);
            if (record is null || !IsWanted(record, segment)) return (null, OutboxOutcome.Done);

            // It was promised while there was one: somebody has to see that it does not go.
            if (widgets.Find(record.Chat.Widget) is not { } widget) return (null, OutboxOutcome.GiveUp("widget_not_found"));
            if (!EmailAddress.TryParse(record.Chat.Email ?? "", out var to)) return (null, OutboxOutcome.GiveUp("email_invalid"));
            if (IsExcluded(to, options.ExcludedDomains)) return (null, OutboxOutcome.GiveUp("domain_excluded"));

            var mail = TranscriptComposer.Compose(record, widget, to, options);

            // Resumed, sealed or redacted while it was composed: what is sent is what is true now.
            var now = await store.FindAsync(chat, cancellationToken).ConfigureAwait(false);
            if (now?.Fence != record.Chat.Fence) continue;
            if (limits.Take(to, record.Chat.Widget, item.Reference, MomentOf(item, record.Chat)) is { } reached) return (null, OutboxOutcome.GiveUp(reached));

            var outcome = await sender.SendAsync(mail, cancellationToken).ConfigureAwait(false);
            return (outcome == OutboxOutcome.Done ? new(record.Chat, MaskedAddress.Of(to)) : null, outcome);
        }

        throw new ConcurrencyConflictException($"Chat {chat} changed too often to send its transcript. It is tried again.");
    }

    /// <summary>A resumed chat gets its mail after the next end; a chat no agent wrote in gets none, and one of which nothing is left.</summary>
    private static bool IsWanted(TranscriptRecord record, int segment)
        => record.Chat is { IsOpen: false, RedactedAt: null } && record.Chat.Segment == segment && record.Chat.AgentWroteAt is not null && !record.WasSent(segment);

    /// <summary>A mail belongs to the day its chat ended, and keeps its place in it while the mail server is away. One that was held back, and that somebody takes up again, belongs to that moment.</summary>
    private static DateTimeOffset MomentOf(OutboxItem item, Chat chat)
        => item.LastError is MailLimits.RecipientCode or MailLimits.WidgetCode ? item.DueAt : chat.EndedAt ?? item.DueAt;

    private static bool IsExcluded(string address, ICollection<string> excludedDomains)
    {
        if (excludedDomains.Count == 0 || !WebOrigin.TryReadHost(address[(address.LastIndexOf('@') + 1)..], out var domain)) return false;

        return excludedDomains
            .Any(e => WebOrigin.TryReadHost(e, out var excluded) && (domain == excluded || domain.EndsWith('.' + excluded, StringComparison.Ordinal)));
    }

    /// <summary>Says in the chat that the transcript was sent, once per segment.</summary>
    private async Task MarkAsync(HandedOver mail, int segment)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var later = await TranscriptRecord.ReadAsync(store, mail.Chat.Id, mail.Chat.LastSequence, CancellationToken.None).ConfigureAwait(false);
            if (later is null) return;

            if (later.SentEntry(segment) is { } said)
            {
                // Said before, perhaps by a commit whose answer was lost, so perhaps nobody was told.
                await updater.TellAsync(new() { Before = later.Chat, After = later.Chat, Events = [said] }).ConfigureAwait(false);
                return;
            }

            var entry = new TranscriptSent
            {
                Segment = segment,
                MaskedAddress = later.Chat is { RedactedAt: null, Email: not null } ? mail.MaskedAddress : RedactedText.Mark,
                Through = mail.Chat.LastSequence,
                At = clock.Now,
            };
            var commit = new ChatCommit { ExpectedFence = later.Chat.Fence, Next = later.Chat.Evolve(entry), Events = [entry] };
            if (await store.CommitAsync(followers.Along(commit), CancellationToken.None).ConfigureAwait(false) is CommitResult.Committed committed)
            {
                await updater.TellAsync(new() { Before = later.Chat, After = committed.Chat, Events = [.. committed.Entries] }).ConfigureAwait(false);
                return;
            }
        }

        throw new ConcurrencyConflictException($"Chat {mail.Chat.Id} changed too often to say that its transcript was sent. It is tried again.");
    }

    /// <summary>A mail that was handed over: the chat as it was composed, and where it went.</summary>
    private sealed record HandedOver(Chat Chat, string MaskedAddress);
}
