using System.Collections.Immutable;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Redaction;

namespace LiveChat.AspNetCore.Agents;

/// <summary>Takes things out of chats for good.</summary>
internal sealed class RedactionCalls(IRedaction redaction, IChatStore chats, QueueCatalog queues, ChatAccess access)
{
    /// <summary>So many chats are looked at, and erased, at once.</summary>
    private const int MostChats = 200;

    public async Task<Reply<RedactionReceiptDto>> RedactAsync(Caller.AtDesk who, Redact request, CancellationToken cancellationToken)
    {
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Redact, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();
        if (TargetsOf(request) is not { } targets) return ErrorCodes.TargetNotFound.Reply();

        var result = await redaction.RedactAsync(new(chat.Id, who.AsAdmin, targets, request.Reason), cancellationToken).ConfigureAwait(false);
        return result.Refusal is { } no ? Of(no).Reply() : new RedactionReceiptDto([.. result.Receipt.Select(Of)]);
    }

    public async Task<Reply<ErasurePlanDto>> PlanErasureAsync(Caller.AtDesk who, PlanErasure request, CancellationToken cancellationToken)
    {
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Erase, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();
        if (await redaction.PlanErasureAsync(chat.Contact, cancellationToken).ConfigureAwait(false) is not { } plan) return ErrorCodes.ChatNotFound.Reply();

        var listed = new List<PlannedChatDto>();
        foreach (var id in plan.Chats.Take(MostChats))
        {
            if (await chats.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } one)
                listed.Add(new($"{id}", one.For(who.PersonalData).CustomerName, queues.Of(one.Queue).DisplayName, Times.Of(one.StartedAt), one.IsOpen, one.RedactedAt is not null));
        }

        return new ErasurePlanDto(listed, plan.Chats.Length - listed.Count);
    }

    public async Task<Reply<ErasureReceiptDto>> EraseAsync(Caller.AtDesk who, EraseContact request, CancellationToken cancellationToken)
    {
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Erase, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();

        var named = ImmutableArray.CreateBuilder<ChatId>();
        foreach (var text in request.Chats)
        {
            if (!ChatId.TryParse(text, out var id)) return ErrorCodes.TargetNotFound.Reply();
            named.Add(id);
        }

        if (named.Count is 0 or > MostChats) return ErrorCodes.TargetNotFound.Reply();

        var result = await redaction.EraseAsync(new(chat.Contact, named.DrainToImmutable()), who.AsAdmin, request.Reason, cancellationToken).ConfigureAwait(false);
        return result.Refusal is { } no ? Of(no).Reply() : new ErasureReceiptDto(result.Redacted.Length, result.Left.Length, [.. result.Receipt.Select(Of)]);
    }

    private static ImmutableArray<RedactionTarget>? TargetsOf(Redact request)
    {
        if (request.Whole is true) return [new RedactionTarget.Whole()];
        if (request.Spans?.Contains(null!) is true || request.Files?.Contains(null!) is true || request.Fields?.Contains(null!) is true) return null;

        var targets = ImmutableArray.CreateBuilder<RedactionTarget>();
        targets.AddRange((request.Entries ?? []).Select(e => new RedactionTarget.OfEntry(e)));
        targets.AddRange((request.Spans ?? []).Select(s => new RedactionTarget.OfSpan(s.Sequence, s.Start, s.Length)));
        targets.AddRange((request.Fields ?? []).Select(f => new RedactionTarget.OfAnswer(f)));
        foreach (var file in request.Files ?? [])
        {
            if (!AttachmentId.TryParse(file.Id, out var id)) return null;
            targets.Add(new RedactionTarget.OfAttachment(file.Sequence, id));
        }

        return targets.DrainToImmutable();
    }

    private static CopyReceiptDto Of(CopyReceipt receipt) => new(
        receipt.Copy,
        receipt.Outcome switch
        {
            CopyOutcome.Gone => CopyOutcomeDto.Gone,
            CopyOutcome.Pending => CopyOutcomeDto.Pending,
            CopyOutcome.OutOfReach => CopyOutcomeDto.OutOfReach,
        },
        receipt.Count);

    private static ErrorCode Of(RedactionRefusal refusal) => refusal switch
    {
        RedactionRefusal.ChatNotFound => ErrorCodes.ChatNotFound,
        RedactionRefusal.NotAllowed => ErrorCodes.NotAllowed,
        RedactionRefusal.ReasonMissing => ErrorCodes.ReasonMissing,
        RedactionRefusal.ReasonInvalid => ErrorCodes.ReasonInvalid,
        RedactionRefusal.TargetNotFound => ErrorCodes.TargetNotFound,
    };
}
