using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Audit;

namespace LiveChat.Chats;

/// <summary>What the audit log says of what an administrator did in a chat that is an agent's. Pure.</summary>
internal static class SupervisionAudit
{
    /// <summary>The same decision, with what the audit log is to say of it; of what agents and customers do it says nothing.</summary>
    public static ChatDecision Along(Chat chat, Participant who, ChatDecision decision) => who is Participant.Admin admin
        ? decision with { Audit = [.. decision.Events.Select(e => Of(chat.Id, admin, e)).OfType<AuditEntry>()] }
        : decision;

    private static AuditEntry? Of(ChatId chat, Participant.Admin who, ChatEvent e)
    {
        var (action, facts) = e switch
        {
            TransferOffered x => ("chat_transferred", new SupervisionFacts { ToAgent = x.Offer.Transfer!.To.Value }),
            ChatTransferred x => ("chat_transferred", new SupervisionFacts { ToQueue = x.Queue.Value }),
            TransferEnded x => ("chat_transfer_cancelled", new SupervisionFacts { ToAgent = x.To.Value }),
            ChatEnded => ("chat_ended", null),
            _ => (null, (SupervisionFacts?)null),
        };
        return action is null ? null : new()
        {
            At = e.At,
            Actor = who.Id,
            Action = action,
            Subject = $"chat/{chat}",
            Facts = facts is null ? null : JsonSerializer.Serialize(facts, SupervisionFactsContext.Default.SupervisionFacts),
        };
    }
}

/// <summary>The facts of a transfer in the audit log: a format, members are added, never renamed.</summary>
internal sealed record SupervisionFacts
{
    public string? ToAgent { get; init; }
    public string? ToQueue { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SupervisionFacts))]
internal sealed partial class SupervisionFactsContext : JsonSerializerContext;
