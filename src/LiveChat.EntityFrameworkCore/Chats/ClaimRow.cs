using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>A chat uses an agent's capacity. The load of an agent is the number of these.</summary>
internal sealed class ClaimRow
{
    public required Guid Chat { get; init; }
    public required string Agent { get; init; }

    /// <summary>The place among the chat's claims, from 1.</summary>
    public required int Place { get; init; }
    public required string Kind { get; init; }

    public static ClaimRow Of(ChatId chat, Claim claim, int place) => new() { Chat = chat.Value, Agent = claim.Agent.Value, Place = place, Kind = StoredName.Of(claim.Kind) };

    public Claim ToClaim() => new(new(Agent), StoredName.ReadClaim(Kind));
}
