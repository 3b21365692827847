using System.Text.Json;

namespace LiveChat.Faults.People;

/// <summary>A chat that rings at a desk.</summary>
internal sealed record Ring(string Chat, string Offer, long Until)
{
    public static Ring From(JsonElement ring)
        => new(ring.GetProperty("chatId").GetString()!, ring.GetProperty("offerId").GetString()!, ring.GetProperty("until").GetInt64());
}
