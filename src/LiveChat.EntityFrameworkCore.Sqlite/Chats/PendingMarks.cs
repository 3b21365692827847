using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Sqlite.Chats;

/// <summary>Seen marks on their way, and whoever waits for them.</summary>
internal sealed class PendingMarks(ChatId chat, SeenMarks marks)
{
    private readonly TaskCompletionSource<Chat?> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ChatId Chat => chat;

    public SeenMarks Marks => marks;

    /// <summary>The chat after the marks; <see langword="null"/> when none rose.</summary>
    public Chat? Raised { get; set; }

    public Task<Chat?> Result => _result.Task;

    public void Answer() => _result.TrySetResult(Raised);

    public void Fail(Exception exception) => _result.TrySetException(exception);
}
