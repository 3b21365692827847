namespace LiveChat.AspNetCore.Security;

/// <summary>Says what a hub method or an endpoint does; decides who may call it and how often.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DoesAttribute(ChatAction action) : Attribute
{
    public ChatAction Action { get; } = action;
}
