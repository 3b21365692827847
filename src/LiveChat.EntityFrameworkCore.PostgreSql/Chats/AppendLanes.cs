using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Chats;

/// <summary>The writers of messages of a process. A chat has the same one always, so that its messages stay in order; while the server writes the batch of one, another prepares its own.</summary>
internal sealed class AppendLanes(PostgreSqlDatabase database) : IAsyncDisposable
{
    /// <summary>How many there are, each with a connection. Two keep a processor of the server and one of the host at work; more would make the batches smaller.</summary>
    public const int Count = 2;

    private readonly AppendLane[] _lanes = [.. Enumerable.Range(0, Count).Select(_ => new AppendLane(database))];

    /// <summary>How many transactions messages have taken so far.</summary>
    public long Batches => _lanes.Sum(l => l.Batches);

    /// <summary>Which of them writes a chat's messages.</summary>
    public static int Of(ChatId chat) => (int)((uint)chat.Value.GetHashCode() % Count);

    /// <inheritdoc cref="AppendLane.Enqueue"/>
    public Task<AppendResult> Enqueue(ChatAppend append) => _lanes[Of(append.Chat)].Enqueue(append);

    public async ValueTask DisposeAsync() => await Task.WhenAll(_lanes.Select(l => l.DisposeAsync().AsTask())).ConfigureAwait(false);
}
