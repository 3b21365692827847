using LiveChat.Agents;
using LiveChat.Queues;

namespace LiveChat.Chats;

/// <summary>Tells nobody: for hosts without connections.</summary>
internal sealed class NullChatNotifier : IChatNotifier
{
    public ValueTask TellAsync(ChatChange change) => ValueTask.CompletedTask;

    public ValueTask TellAsync(Agent agent) => ValueTask.CompletedTask;

    public ValueTask TellTypingAsync(Chat chat, bool byCustomer, bool isTyping) => ValueTask.CompletedTask;

    public ValueTask TellAsync(QueueSettings queue, IReadOnlyList<Chat> waiting) => ValueTask.CompletedTask;
}
