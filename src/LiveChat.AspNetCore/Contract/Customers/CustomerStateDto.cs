namespace LiveChat.AspNetCore.Contract;

/// <summary>What a customer's page shows when it opens: the open chat, or the last one.</summary>
internal sealed record CustomerStateDto : WireRecord
{
    /// <summary>The server's clock, in milliseconds since 1970-01-01 UTC.</summary>
    public required long ServerTime { get; init; }

    /// <summary>The open chat or the one that ended last, with its latest entries (at most 100); absent when there is none.</summary>
    public CustomerPageDto? Current { get; init; }

    /// <summary>Why nobody would answer a chat that is started now; absent when somebody would.</summary>
    public OfflineDto? Offline { get; init; }

    /// <summary>What is known of the customer from before, or from the host; absent when it is nothing, and while a chat is open.</summary>
    public KnownContactDto? Known { get; init; }
}
