namespace LiveChat.DependencyInjection;

/// <summary>Says that LiveChat's services were added.</summary>
public sealed class LiveChatMarker
{
    internal LiveChatMarker()
    {
    }
}
