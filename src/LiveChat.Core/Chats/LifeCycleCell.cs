namespace LiveChat.Chats;

/// <summary>What the life-cycle table says of one command.</summary>
/// <param name="To">The status after it; <see langword="null"/> when it is refused or does nothing.</param>
/// <param name="Refusal">Why it is refused.</param>
internal readonly record struct LifeCycleCell(ChatStatus? To, ChatRefusal? Refusal)
{
    /// <summary>The command was given before; repeating it is harmless.</summary>
    public bool IsNothing => To is null && Refusal is null;

    public static implicit operator LifeCycleCell(ChatStatus to) => new(to, null);

    public static implicit operator LifeCycleCell(ChatRefusal refusal) => new(null, refusal);
}
