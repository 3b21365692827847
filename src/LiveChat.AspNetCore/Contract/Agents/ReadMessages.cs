namespace LiveChat.AspNetCore.Contract;

/// <summary>Reads the messages customers left in the agent's queues, the newest first.</summary>
internal sealed record ReadMessages : WireRecord
{
    /// <summary>Goes on where a page ended: its <c>next</c>; absent for the newest.</summary>
    public string? After { get; init; }

    /// <summary>At most so many, 1 to 100. The default is 20.</summary>
    public int? Limit { get; init; }

    /// <summary>Only those that were answered, or only those that were not; absent for both.</summary>
    public bool? Answered { get; init; }
}
