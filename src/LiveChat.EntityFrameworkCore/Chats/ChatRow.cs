using System.Collections.Immutable;
using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>A chat in the database, without its claims. Times are microseconds since 1970 in UTC.</summary>
internal sealed class ChatRow
{
    public required Guid Id { get; init; }
    public required string Widget { get; init; }
    public required Guid Contact { get; init; }
    public required string CustomerName { get; init; }
    public required string? Email { get; init; }
    public required bool Verified { get; init; }

    /// <summary>The answers of the form, as JSON.</summary>
    public required string Form { get; init; }
    public required string? PageUrl { get; init; }
    public required string? Locale { get; init; }
    public required string Queue { get; init; }
    public required string Status { get; init; }
    public required long Fence { get; init; }
    public required int Segment { get; init; }
    public required int Assignment { get; init; }
    public required string? Agent { get; init; }
    public required string? AgentName { get; init; }
    public required Guid? OfferId { get; init; }
    public required long? OfferMadeAt { get; init; }
    public required long? OfferUntil { get; init; }

    /// <summary>Who offers it to whom, as JSON; <see langword="null"/> when the router does.</summary>
    public required string? Transfer { get; init; }

    /// <summary>Who let it pass, as JSON.</summary>
    public required string Passes { get; init; }
    public required long StartedAt { get; init; }
    public required long QueuedAt { get; init; }
    public required long? RingUntil { get; init; }
    public required long? IdleUntil { get; init; }

    /// <summary>When somebody has to look at it. No message moves it.</summary>
    public required long? DueAt { get; init; }
    public required long? EndedAt { get; init; }
    public required string? EndedBy { get; init; }
    public required string? LastAgent { get; init; }
    public required long? LastAgentAt { get; init; }
    public required int Overflows { get; init; }
    public required long? InQueueSince { get; init; }
    public required string QueuedBy { get; init; }

    /// <summary>The id under which it was left as a message; <see langword="null"/> for every other chat.</summary>
    public required Guid? MessageId { get; init; }
    public required long? AnsweredAt { get; init; }
    public required string? AnsweredBy { get; init; }
    public required int? Rating { get; init; }
    public required string? UserAgent { get; init; }
    public required bool AttachmentsEnabled { get; init; }
    public required long? RedactedAt { get; init; }

    // From here on: what messages and readers move. None of it is indexed.
    public required long LastSequence { get; init; }
    public required long? WaitingSince { get; init; }
    public required long? CustomerWroteAt { get; init; }
    public required long? AgentWroteAt { get; init; }
    public required long CustomerDelivered { get; init; }
    public required long CustomerRead { get; init; }
    public required long AgentDelivered { get; init; }
    public required long AgentRead { get; init; }

    public static ChatRow Of(Chat chat) => new()
    {
        Id = chat.Id.Value,
        Widget = chat.Widget.Value,
        Contact = chat.Contact.Value,
        CustomerName = chat.CustomerName,
        Email = chat.Email,
        Verified = chat.Verified,
        Form = EventJson.Write(chat.Form),
        PageUrl = chat.PageUrl,
        Locale = chat.Locale,
        Queue = chat.Queue.Value,
        Status = StoredName.Of(chat.Status),
        Fence = chat.Fence,
        Segment = chat.Segment,
        Assignment = chat.Assignment,
        Agent = chat.Agent?.Value,
        AgentName = chat.AgentName,
        OfferId = chat.Offer?.Id.Value,
        OfferMadeAt = UtcMicroseconds.Of(chat.Offer?.MadeAt),
        OfferUntil = UtcMicroseconds.Of(chat.Offer?.Until),
        Transfer = chat.Offer?.Transfer is { } transfer ? EventJson.Write(transfer) : null,
        Passes = EventJson.Write(chat.Passes),
        StartedAt = UtcMicroseconds.Of(chat.StartedAt),
        QueuedAt = UtcMicroseconds.Of(chat.QueuedAt),
        RingUntil = UtcMicroseconds.Of(chat.RingUntil),
        IdleUntil = UtcMicroseconds.Of(chat.IdleUntil),
        DueAt = UtcMicroseconds.Of(chat.DueAt),
        EndedAt = UtcMicroseconds.Of(chat.EndedAt),
        EndedBy = chat.EndedBy is { } by ? StoredName.Of(by) : null,
        LastAgent = chat.LastAgent?.Value,
        LastAgentAt = UtcMicroseconds.Of(chat.LastAgentAt),
        Overflows = chat.Overflows,
        InQueueSince = UtcMicroseconds.Of(chat.InQueueSince),
        QueuedBy = StoredName.Of(chat.QueuedBy),
        MessageId = chat.Message?.Id.Value,
        AnsweredAt = UtcMicroseconds.Of(chat.Message?.AnsweredAt),
        AnsweredBy = chat.Message?.AnsweredBy,
        Rating = chat.Rating,
        UserAgent = chat.UserAgent,
        AttachmentsEnabled = chat.AttachmentsEnabled,
        RedactedAt = UtcMicroseconds.Of(chat.RedactedAt),
        LastSequence = chat.LastSequence,
        WaitingSince = UtcMicroseconds.Of(chat.WaitingSince),
        CustomerWroteAt = UtcMicroseconds.Of(chat.CustomerWroteAt),
        AgentWroteAt = UtcMicroseconds.Of(chat.AgentWroteAt),
        CustomerDelivered = chat.Seen.CustomerDelivered,
        CustomerRead = chat.Seen.CustomerRead,
        AgentDelivered = chat.Seen.AgentDelivered,
        AgentRead = chat.Seen.AgentRead,
    };

    public Chat ToChat(ImmutableArray<Claim> claims) => new()
    {
        Id = new(Id),
        Widget = new(Widget),
        Contact = new(Contact),
        CustomerName = CustomerName,
        Email = Email,
        Verified = Verified,
        Form = EventJson.ReadForm(Form),
        PageUrl = PageUrl,
        Locale = Locale,
        Queue = new(Queue),
        Status = StoredName.ReadStatus(Status),
        Fence = Fence,
        Segment = Segment,
        Assignment = Assignment,
        Agent = Agent is { } agent ? new(agent) : null,
        AgentName = AgentName,
        Offer = OfferId is { } offer ? new(new(offer), UtcMicroseconds.From(OfferMadeAt!.Value), UtcMicroseconds.From(OfferUntil!.Value))
        {
            // A node of the version before, which does not know the column, leaves it behind when the chat goes back to the queue.
            Transfer = Transfer is { } transfer && StoredName.ReadStatus(Status) is ChatStatus.Active ? EventJson.ReadTransfer(transfer) : null,
        } : null,
        Claims = claims,
        Passes = EventJson.ReadPasses(Passes),
        StartedAt = UtcMicroseconds.From(StartedAt),
        QueuedAt = UtcMicroseconds.From(QueuedAt),
        RingUntil = UtcMicroseconds.From(RingUntil),
        IdleUntil = UtcMicroseconds.From(IdleUntil),
        EndedAt = UtcMicroseconds.From(EndedAt),
        EndedBy = EndedBy is { } by ? StoredName.ReadEndedBy(by) : null,
        LastAgent = LastAgent is { } last ? new(last) : null,
        LastAgentAt = UtcMicroseconds.From(LastAgentAt),
        Overflows = Overflows,
        InQueueSince = UtcMicroseconds.From(InQueueSince),
        QueuedBy = StoredName.ReadQueuedBy(QueuedBy),
        Message = MessageId is { } message ? new(new(message)) { AnsweredAt = UtcMicroseconds.From(AnsweredAt), AnsweredBy = AnsweredBy } : null,
        Rating = Rating,
        UserAgent = UserAgent,
        AttachmentsEnabled = AttachmentsEnabled,
        RedactedAt = UtcMicroseconds.From(RedactedAt),
        LastSequence = LastSequence,
        WaitingSince = UtcMicroseconds.From(WaitingSince),
        CustomerWroteAt = UtcMicroseconds.From(CustomerWroteAt),
        AgentWroteAt = UtcMicroseconds.From(AgentWroteAt),
        Seen = new(CustomerDelivered, CustomerRead, AgentDelivered, AgentRead),
    };
}
