using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>An append on its way, and whoever waits for it.</summary>
/// <param name="append">The append.</param>
/// <param name="ending">Called once, just before whoever waits is told; <see langword="null"/> where nobody else has to know.</param>
internal sealed class PendingAppend(ChatAppend append, Action? ending = null)
{
    private readonly TaskCompletionSource<AppendResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isEnded;

    public Guid Chat => append.Chat.Value;

    public long ExpectedFence => append.ExpectedFence;

    public MessagePosted Message => append.Message;

    /// <summary>What makes the message the same as another one.</summary>
    public (Guid Chat, string Author, Guid Message) Key { get; } = (append.Chat.Value, AuthorKey.Of(append.Message.Author), append.Message.MessageId.Value);

    /// <summary>How often somebody else held the chat.</summary>
    public int Skips { get; set; }

    public Task<AppendResult> Result => _result.Task;

    /// <summary>What becomes of it when its id was stored before.</summary>
    public AppendResult Again(MessagePosted first) => AppendResult.Again(first, Message);

    public void Answer(AppendResult result)
    {
        if (TryEnd()) _result.SetResult(result);
    }

    /// <summary>One that was answered keeps its answer.</summary>
    public void Fail(Exception exception)
    {
        if (TryEnd()) _result.SetException(exception);
    }

    private bool TryEnd()
    {
        if (Interlocked.Exchange(ref _isEnded, true)) return false;

        ending?.Invoke();
        return true;
    }
}
