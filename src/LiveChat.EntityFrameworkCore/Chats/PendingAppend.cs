using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>An append on its way, and whoever waits for it.</summary>
internal sealed class PendingAppend(ChatAppend append)
{
    private readonly TaskCompletionSource<AppendResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Guid Chat => append.Chat.Value;

    public long ExpectedFence => append.ExpectedFence;

    public MessagePosted Message => append.Message;

    /// <summary>What makes the message the same as another one.</summary>
    public (Guid Chat, string Author, Guid Message) Key { get; } = (append.Chat.Value, AuthorKey.Of(append.Message.Author), append.Message.MessageId.Value);

    /// <summary>How often somebody else held the chat.</summary>
    public int Skips { get; set; }

    public Task<AppendResult> Result => _result.Task;

    public void Answer(AppendResult result) => _result.TrySetResult(result);

    public void Fail(Exception exception) => _result.TrySetException(exception);
}
