namespace LiveChat.Chats;

/// <summary>The chat waits, and nobody who works for its queue has a desk open. Once for each time it comes to wait, where a handler of events asked for it. Nobody in the chat sees it.</summary>
public sealed record ChatUnattended : ChatEntry;
