namespace LiveChat.LoadTest.Crowds;

/// <summary>A customer with an open chat, as the server has made one.</summary>
/// <param name="Secret">What the customer's browser would hold.</param>
/// <param name="Chat">The chat.</param>
/// <param name="Agent">Whom the chat is with; each agent has many.</param>
internal sealed record Member(string Secret, string Chat, string Agent);
