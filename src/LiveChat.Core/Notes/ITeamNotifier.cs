namespace LiveChat.Notes;

/// <summary>Tells the desks that are connected to this node, and nobody else. A hint, never the truth, as with <see cref="Chats.IChatNotifier"/>. Must not wait for slow listeners.</summary>
public interface ITeamNotifier
{
    /// <summary>A chat's team log grew.</summary>
    /// <param name="change">What was added.</param>
    ValueTask TellAsync(TeamChange change);
}
