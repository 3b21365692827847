namespace LiveChat.AspNetCore.Contract;

/// <summary>The answer of a call that has nothing to say but "done".</summary>
internal sealed record DoneDto : WireRecord
{
    public static readonly DoneDto Instance = new();
}
