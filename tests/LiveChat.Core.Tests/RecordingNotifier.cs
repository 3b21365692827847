using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.Core.Tests;

/// <summary>Writes down what was told.</summary>
internal sealed class RecordingNotifier : IChatNotifier
{
    public List<ChatChange> Changes { get; } = [];

    public List<Agent> Agents { get; } = [];

    public List<(ChatId Chat, bool ByCustomer, bool IsTyping)> Typing { get; } = [];

    public List<ChatId[]> Orders { get; } = [];

    public ValueTask TellAsync(ChatChange change)
    {
        lock (Changes) Changes.Add(change);
        return ValueTask.CompletedTask;
    }

    public ValueTask TellAsync(Agent agent)
    {
        lock (Agents) Agents.Add(agent);
        return ValueTask.CompletedTask;
    }

    public ValueTask TellTypingAsync(Chat chat, bool byCustomer, bool isTyping)
    {
        lock (Typing) Typing.Add((chat.Id, byCustomer, isTyping));
        return ValueTask.CompletedTask;
    }

    public ValueTask TellAsync(QueueSettings queue, IReadOnlyList<Chat> waiting)
    {
        lock (Orders) Orders.Add([.. waiting.Select(c => c.Id)]);
        return ValueTask.CompletedTask;
    }
}
