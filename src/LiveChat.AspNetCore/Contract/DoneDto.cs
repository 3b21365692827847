namespace LiveChat.AspNetCore.Contract;

/// <summary>The answer of a call that has nothing to say but "done".</summary>
internal sealed record DoneDto
{
    public static readonly DoneDto Instance = new();
}
