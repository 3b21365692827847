namespace LiveChat.AspNetCore.Contract;

/// <summary>What travels. SignalR writes the arguments of every call to its log at Debug, so in words such a thing says its kind only, never what is in it.</summary>
internal abstract record WireRecord
{
    public sealed override string ToString() => GetType().Name;
}
