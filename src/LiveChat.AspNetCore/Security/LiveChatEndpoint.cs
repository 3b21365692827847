namespace LiveChat.AspNetCore.Security;

/// <summary>Marks the endpoints that are LiveChat's.</summary>
internal sealed class LiveChatEndpoint
{
    public static readonly LiveChatEndpoint Instance = new();
}
