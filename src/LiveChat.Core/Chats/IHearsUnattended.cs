namespace LiveChat.Chats;

/// <summary>Somebody who may want to hear of chats that wait while no desk is open: it is written down only where one does.</summary>
internal interface IHearsUnattended
{
    /// <summary>Whether they do.</summary>
    bool WantsUnattended { get; }
}
