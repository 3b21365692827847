using System.Collections.Immutable;
using LiveChat.ActivityLog;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Contacts;
using LiveChat.Detection;
using LiveChat.Outbox;
using LiveChat.Routing;
using LiveChat.Transcripts;

namespace LiveChat.Redaction;

/// <summary>Reads, plans, commits with the audit, and asks every copy.</summary>
internal sealed class RedactionService(
    IChatStore chats, ChatUpdater updater, IActivityLog log, IContactStore contacts, ContactErasure contact, RedactionCopies copies, ChatDoor door, IJournal journal, OutboxSignal outbox, StoreClock clock) : IRedaction
{
    private const int MaxAttempts = 20;

    /// <summary>How long the one who redacts has before somebody else does it to the end.</summary>
    private static readonly TimeSpan Head = TimeSpan.FromMinutes(1);

    public async Task<RedactionResult> RedactAsync(RedactionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Refuse(request.Reason) is { } unfit) return RedactionResult.Refused(unfit);
        if (request.Targets.IsDefaultOrEmpty || request.Targets.Length > RedactionRequest.MaxTargets) return RedactionResult.Refused(RedactionRefusal.TargetNotFound);

        return await RunAsync(request.Chat, request.By, request.Targets, request.Reason.Trim(), (chat, what) => chat.Redact(request.By, what), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All of a chat, because a rule says so.</summary>
    public Task<RedactionResult> RedactByItselfAsync(ChatId chat, Participant by, CancellationToken cancellationToken)
        => RunAsync(chat, by, [new RedactionTarget.Whole()], reason: null, static (c, what) => c.RedactByItself(what), cancellationToken);

    public async Task<ErasurePlan?> PlanErasureAsync(ContactId contact, CancellationToken cancellationToken = default)
        => await contacts.FindAsync(contact, cancellationToken).ConfigureAwait(false) is null ? null : new(contact, await ChatsOfAsync(contact, cancellationToken).ConfigureAwait(false));

    public async Task<ErasureResult> EraseAsync(ErasurePlan plan, Participant by, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (Refuse(reason) is { } unfit) return new(unfit, [], []);

        var redacted = ImmutableArray.CreateBuilder<ChatId>();
        var receipts = new List<CopyReceipt>();
        foreach (var id in plan.Chats)
        {
            // Whose chat it is says the chat, not the plan.
            if (await chats.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } chat || chat.Contact != plan.Contact) continue;

            var result = await RedactAsync(new(id, by, [new RedactionTarget.Whole()], reason), cancellationToken).ConfigureAwait(false);
            if (result.Refusal is { } refusal) return new(refusal, redacted.DrainToImmutable(), []);
            redacted.Add(id);
            receipts.AddRange(result.Receipt);
        }

        // Written down first: what a crash comes between is done again from the log, and what is not in it never is.
        await journal.AppendAsync(RedactionAudit.Of(plan.Contact, by, door.Pass(reason.Trim()), clock.Now), cancellationToken).ConfigureAwait(false);
        await contact.ForgetAllAsync(plan.Contact, CancellationToken.None).ConfigureAwait(false);
        var left = (await ChatsOfAsync(plan.Contact, cancellationToken).ConfigureAwait(false)).Where(c => !plan.Chats.Contains(c));
        return new(null, redacted.DrainToImmutable(), [.. left])
        {
            Receipt = [.. receipts.GroupBy(r => r.Copy, StringComparer.Ordinal).Select(g => new CopyReceipt(g.Key, g.Max(r => r.Outcome), g.Sum(r => r.Count)))],
        };
    }

    public async Task<ReappliedRedactions> ReapplyRedactionsAsync(IAsyncEnumerable<AuditEntry> audit, Participant by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(audit);
        var all = new ReappliedRedactions(0, 0, 0, 0);
        await foreach (var entry in audit.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (RedactionAudit.ChatOf(entry) is { } id) all = Count(all, await ReapplyAsync(id, entry, by, cancellationToken).ConfigureAwait(false));
            if (RedactionAudit.ContactOf(entry) is { } person) all = Count(all, await ReapplyAsync(person, entry, by, cancellationToken).ConfigureAwait(false));
        }

        return all;
    }

    private static ReappliedRedactions Count(ReappliedRedactions all, Reapplied one) => all with
    {
        Read = all.Read + 1,
        Redacted = all.Redacted + (one is Reapplied.Done ? 1 : 0),
        Missing = all.Missing + (one is Reapplied.Missing ? 1 : 0),
        Unread = all.Unread + (one is Reapplied.Unread ? 1 : 0),
    };

    private async Task<Reapplied> ReapplyAsync(ChatId id, AuditEntry entry, Participant by, CancellationToken cancellationToken)
    {
        if (await TranscriptRecord.ReadAsync(chats, id, 0, cancellationToken).ConfigureAwait(false) is not { } record) return Reapplied.Missing;
        if (RedactionReplay.TargetsOf(entry, record.Chat, record.Entries) is not { } targets) return Reapplied.Unread;
        if (targets.IsEmpty) return Reapplied.Nothing;

        var result = await RunAsync(id, by, targets, RedactionAudit.FactsOf(entry)?.Reason, (chat, what) => chat.Redact(by, what), cancellationToken).ConfigureAwait(false);
        return result.Refusal is not null ? Reapplied.Unread : result.Entry is null ? Reapplied.Nothing : Reapplied.Done;
    }

    /// <summary>Its chats are entries of their own.</summary>
    private async Task<Reapplied> ReapplyAsync(ContactId id, AuditEntry entry, Participant by, CancellationToken cancellationToken)
    {
        if (await contacts.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } person) return Reapplied.Missing;

        // The secret that came back with it opens it again, whatever else is known.
        if (person is { Name: null, Email: null, Phone: null, Subject: null })
        {
            await contact.ForgetAllAsync(id, cancellationToken).ConfigureAwait(false);
            return Reapplied.Nothing;
        }

        await journal.AppendAsync(RedactionAudit.Of(id, by, RedactionAudit.FactsOf(entry)?.Reason ?? string.Empty, clock.Now), cancellationToken).ConfigureAwait(false);
        await contact.ForgetAllAsync(id, CancellationToken.None).ConfigureAwait(false);
        return Reapplied.Done;
    }

    private static RedactionRefusal? Refuse(string reason)
        => string.IsNullOrWhiteSpace(reason) || !PlainText.IsVisible(reason) ? RedactionRefusal.ReasonMissing
            : reason.Length > RedactionRequest.MaxReason || !PlainText.IsStorable(reason) ? RedactionRefusal.ReasonInvalid
            : null;

    private async Task<RedactionResult> RunAsync(
        ChatId id, Participant by, ImmutableArray<RedactionTarget> targets, string? reason, Func<Chat, ChatRedacted, ChatDecision> decide, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if (await TranscriptRecord.ReadAsync(chats, id, 0, cancellationToken).ConfigureAwait(false) is not { } record) return RedactionResult.Refused(RedactionRefusal.ChatNotFound);
            if (RedactionPlan.Of(record.Chat, record.Entries, targets, by, door.Pass(record.Chat.Queue, reason), clock.Now) is not { } plan) return RedactionResult.Refused(RedactionRefusal.TargetNotFound);

            var decision = decide(record.Chat, plan.What);
            if (decision.Refusal is not null) return RedactionResult.Refused(RedactionRefusal.NotAllowed);
            if (decision.Events.IsEmpty) return new() { Chat = record.Chat, Receipt = await AskAgainAsync(record, targets).ConfigureAwait(false) };
            if (plan.What.IsWhole && await EndFirstAsync(record.Chat, by, cancellationToken).ConfigureAwait(false)) continue;
            if (await CommitAsync(record, decision, plan, cancellationToken).ConfigureAwait(false) is { } result) return result;
        }

        throw new ConcurrencyConflictException(id);
    }

    /// <summary>A message does not move the fence: one that comes while all of a chat is read would stay. So whoever talks in it is stopped before.</summary>
    private async Task<bool> EndFirstAsync(Chat chat, Participant by, CancellationToken cancellationToken)
        => chat.IsOpen && (await updater.UpdateAsync(chat.Id, c => c.IsOpen ? c.End(by, clock.Now) : ChatDecision.Nothing, cancellationToken).ConfigureAwait(false)).Ok;

    /// <summary>It is gone from the log. Whoever committed that may not have come to the copies yet.</summary>
    private async Task<ImmutableArray<CopyReceipt>> AskAgainAsync(TranscriptRecord record, ImmutableArray<RedactionTarget> targets)
    {
        ImmutableArray<CopyReceipt> receipt = [];
        foreach (var what in record.Entries.OfType<ChatRedacted>()) receipt = await copies.RedactAsync(record.Chat, what, CancellationToken.None).ConfigureAwait(false);
        copies.Tell(record.Chat);
        var last = record.Entries.OfType<ChatRedacted>().LastOrDefault(what => targets.Any(t => t.IsIn(what)));
        return [.. receipt, SentMails.Of(record.Entries, last?.Sequence ?? 0)];
    }

    /// <returns>What became of it; <see langword="null"/> when the chat has changed since it was read.</returns>
    private async Task<RedactionResult?> CommitAsync(TranscriptRecord record, ChatDecision decision, RedactionPlan plan, CancellationToken cancellationToken)
    {
        var chat = record.Chat;
        var forgotten = await contact.ForgetAsync(chat, plan.What, cancellationToken).ConfigureAwait(false);
        var outcome = await updater.TryCommitAsync(
            chat,
            decision,
            commit => commit with
            {
                Rewrites = plan.Rewrites,
                Outbox = [.. commit.Outbox, RedactionItem.For(commit.Next, clock.Now + Head)],
                Cancel = plan.What.IsWhole ? [.. commit.Cancel, TranscriptItem.KeyOf(chat.Id, chat.Segment)] : commit.Cancel,
                Audit = [.. RedactionAudit.Of(chat.Id, plan.What, plan.Rewrites)],
            },
            cancellationToken).ConfigureAwait(false);
        if (outcome is not { Chat: { } after }) return null;

        // Committed: it is done to the end, whoever hangs up.
        var entry = outcome.Events.OfType<ChatRedacted>().Single();
        var receipt = await copies.RedactAsync(after, entry, CancellationToken.None).ConfigureAwait(false);
        copies.Tell(after);
        outbox.Set();
        return new()
        {
            Chat = after,
            Entry = entry,
            Receipt = [new("log", CopyOutcome.Gone, entry.Sequences.Length), new("form", CopyOutcome.Gone, entry.Fields.Length), new("contact", CopyOutcome.Gone, forgotten), .. receipt, SentMails.Of(record.Entries, entry.Sequence)],
        };
    }

    private async Task<ImmutableArray<ChatId>> ChatsOfAsync(ContactId id, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<ChatId>();
        for (var query = new ActivityQuery { Contact = id, Limit = ActivityQuery.MaxLimit }; ;)
        {
            var page = await log.SearchAsync(query, cancellationToken).ConfigureAwait(false);
            found.AddRange(page.Items.Select(i => i.Chat.Id));
            if (page.Next is not { } next) return found.DrainToImmutable();
            query = query with { After = next };
        }
    }
}
