using LiveChat.Chats;
using LiveChat.Diagnostics;
using LiveChat.Outbox;
using LiveChat.Widgets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.Transcripts;

/// <summary>Sends one transcript: composes it from the store, looks again whether the chat is still as it was, hands it over, and only then says so in the chat.</summary>
internal sealed class TranscriptTask(
    IChatStore store,
    ChatUpdater updater,
    WidgetCatalog widgets,
    RecipientLimit limit,
    IOptions<TranscriptOptions> options,
    TimeProvider clock,
    ILogger<TranscriptTask> logger,
    ITranscriptSender? sender = null) : IOutboxTask
{
    private const int MaxAttempts = 20;

    public string Kind => TranscriptItem.Kind;

    public async Task<OutboxOutcome> PerformAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!TranscriptItem.TryRead(item.Reference, out var chat, out var segment)) return OutboxOutcome.GiveUp("reference_invalid");
        if (sender is null) return OutboxOutcome.GiveUp("no_sender");

        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var record = await TranscriptRecord.ReadAsync(store, chat, 0, cancellationToken).ConfigureAwait(false);
            if (record is null || !IsWanted(record, segment) || widgets.Find(record.Chat.Widget) is not { } widget) return OutboxOutcome.Done;
            if (!EmailAddress.TryParse(record.Chat.Email ?? "", out var to)) return OutboxOutcome.GiveUp("email_invalid");
            if (IsExcluded(to)) return OutboxOutcome.GiveUp("domain_excluded");

            var masked = MaskedAddress.Of(to);
            var mail = TranscriptComposer.Compose(record, widget, to, options.Value);

            // Resumed, sealed or redacted while it was composed: what is sent is what is true now.
            var now = await store.FindAsync(chat, cancellationToken).ConfigureAwait(false);
            if (now?.Fence != record.Chat.Fence) continue;
            if (!limit.TryTake(to, item.Reference)) return OutboxOutcome.GiveUp("recipient_limit");

            await sender.SendAsync(mail, cancellationToken).ConfigureAwait(false);

            // It was handed over. Neither the host stopping nor a slow store undoes that, and nothing that may fail comes in between.
            await MarkAsync(record.Chat, segment, masked).ConfigureAwait(false);
            Log.TranscriptHandedOver(logger, chat, segment);
            return OutboxOutcome.Done;
        }

        throw new ConcurrencyConflictException($"Chat {chat} changed too often to send its transcript. It is tried again.");
    }

    /// <summary>A resumed chat gets its mail after the next end; a chat no agent wrote in gets none.</summary>
    private static bool IsWanted(TranscriptRecord record, int segment)
        => !record.Chat.IsOpen && record.Chat.Segment == segment && record.Chat.AgentWroteAt is not null && !record.WasSent(segment);

    private bool IsExcluded(string address)
    {
        if (options.Value.ExcludedDomains.Count == 0 || !WebOrigin.TryReadHost(address[(address.LastIndexOf('@') + 1)..], out var domain)) return false;

        return options.Value.ExcludedDomains
            .Any(e => WebOrigin.TryReadHost(e, out var excluded) && (domain == excluded || domain.EndsWith('.' + excluded, StringComparison.Ordinal)));
    }

    /// <summary>Says in the chat that the transcript was sent, once per segment.</summary>
    private async Task MarkAsync(Chat sent, int segment, string masked)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var later = await TranscriptRecord.ReadAsync(store, sent.Id, sent.LastSequence, CancellationToken.None).ConfigureAwait(false);
            if (later is null || later.WasSent(segment)) return;

            var entry = new TranscriptSent { Segment = segment, MaskedAddress = masked, At = clock.GetUtcNow() };
            var commit = new ChatCommit { ExpectedFence = later.Chat.Fence, Next = later.Chat.Evolve(entry), Events = [entry] };
            if (await store.CommitAsync(commit, CancellationToken.None).ConfigureAwait(false) is CommitResult.Committed committed)
            {
                await updater.TellAsync(new() { Before = later.Chat, After = committed.Chat, Events = [.. committed.Entries] }).ConfigureAwait(false);
                return;
            }
        }

        throw new ConcurrencyConflictException($"Chat {sent.Id} changed too often to say that its transcript was sent. It is tried again.");
    }
}
