namespace LiveChat.Outbox;

/// <summary>The work on an item failed and may go well at the next try; a short code says why and holds nothing private.</summary>
internal sealed class OutboxFailureException(string code) : Exception($"It failed: {code}.")
{
    public string Code => code;
}
