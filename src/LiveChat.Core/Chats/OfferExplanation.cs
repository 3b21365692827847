namespace LiveChat.Chats;

/// <summary>How an offer was decided. Written and read by the routing; for everybody else, stores included, it is text to be kept as it is.</summary>
/// <param name="Json">The explanation, as JSON. Holds nothing a customer wrote.</param>
public sealed record OfferExplanation(string Json)
{
    /// <summary>Says how long it is only.</summary>
    public override string ToString() => $"[{Json.Length} characters]";
}
