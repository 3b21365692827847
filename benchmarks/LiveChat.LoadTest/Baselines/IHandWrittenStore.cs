namespace LiveChat.LoadTest.Baselines;

/// <summary>The honest limit of a durable chat: the insert somebody would write by hand, with a sequence per chat, one message per id, and nothing else.</summary>
internal interface IHandWrittenStore : IAsyncDisposable
{
    /// <summary>Adds a message; done when it is durable.</summary>
    /// <returns>Its place in the chat.</returns>
    Task<long> InsertAsync(Guid chat, Guid message, string text);
}
