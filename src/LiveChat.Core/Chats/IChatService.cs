using LiveChat.Agents;
using LiveChat.Queues;

namespace LiveChat.Chats;

/// <summary>Starts chats, posts to them and moves them through their life: for hubs, and for the host's own code (bots, systems). Thread-safe.</summary>
public interface IChatService
{
    /// <summary>Starts a chat. While the customer has an open one in this widget, that one is answered and nothing new is made.</summary>
    /// <param name="start">Who, where and the answers.</param>
    /// <param name="cancellationToken">Ends the wait; a commit under way is not undone.</param>
    Task<ChatOutcome> StartAsync(ChatStart start, CancellationToken cancellationToken = default);

    /// <summary>Posts a message. Posting again with the same message id gives the first answer, also after the chat ended.</summary>
    /// <param name="post">The message.</param>
    /// <param name="cancellationToken">Ends the wait; the message may still be stored.</param>
    /// <returns>On success the one event is the stored <see cref="MessagePosted"/>.</returns>
    Task<ChatOutcome> PostAsync(ChatPost post, CancellationToken cancellationToken = default);

    /// <summary>An agent takes a ringing chat. The first one wins; repeating it is harmless.</summary>
    /// <param name="agent">Who.</param>
    /// <param name="chat">The chat.</param>
    /// <param name="offer">The offer that rang.</param>
    /// <param name="cancellationToken">Ends the wait; a commit under way is not undone.</param>
    Task<ChatOutcome> AcceptAsync(Participant.OfAgent agent, ChatId chat, OfferId offer, CancellationToken cancellationToken = default);

    /// <summary>An agent refuses a ring. Too late is harmless.</summary>
    /// <param name="agent">Who.</param>
    /// <param name="chat">The chat.</param>
    /// <param name="offer">The offer that rang.</param>
    /// <param name="cancellationToken">Ends the wait; a commit under way is not undone.</param>
    Task<ChatOutcome> DeclineAsync(Participant.OfAgent agent, ChatId chat, OfferId offer, CancellationToken cancellationToken = default);

    /// <summary>Ends a chat: the customer leaves (resumable), or an agent, an administrator or the host's code ends it for good. Repeating it is harmless; an agent is told that it is over (<see cref="ChatRefusal.Sealed"/>).</summary>
    /// <param name="who">Who ends it.</param>
    /// <param name="chat">The chat.</param>
    /// <param name="cancellationToken">Ends the wait; a commit under way is not undone.</param>
    Task<ChatOutcome> EndAsync(Participant who, ChatId chat, CancellationToken cancellationToken = default);

    /// <summary>The customer resumes an ended chat: the same chat goes into the queue again and rings.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="chat">The chat.</param>
    /// <param name="cancellationToken">Ends the wait; a commit under way is not undone.</param>
    Task<ChatOutcome> ResumeAsync(Participant.Customer customer, ChatId chat, CancellationToken cancellationToken = default);

    /// <summary>The chat's agent, or an administrator in the agent's place, offers it to another one: it rings there as long as in its queue at one agent, and stays with the first until the other accepts. Repeating it is harmless.</summary>
    /// <param name="from">The chat's agent, or an administrator.</param>
    /// <param name="chat">The chat.</param>
    /// <param name="agent">The other agent: Available, with a desk open and room for one more chat.</param>
    /// <param name="note">What the one tells the other; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the wait; a commit under way is not undone.</param>
    Task<ChatOutcome> TransferToAgentAsync(Participant from, ChatId chat, AgentId agent, TransferNote? note = null, CancellationToken cancellationToken = default);

    /// <summary>The chat's agent, or an administrator in the agent's place, puts it into a queue that accepts transfers, the same one or another: it waits there ahead of chats that were started later.</summary>
    /// <param name="from">The chat's agent, or an administrator.</param>
    /// <param name="chat">The chat.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="note">What the agent tells the next one; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the wait; a commit under way is not undone.</param>
    Task<ChatOutcome> TransferToQueueAsync(Participant from, ChatId chat, QueueId queue, TransferNote? note = null, CancellationToken cancellationToken = default);

    /// <summary>The chat's agent takes the offer to another one back. Too late is harmless while nobody accepted.</summary>
    /// <param name="from">The chat's agent, or an administrator.</param>
    /// <param name="chat">The chat.</param>
    /// <param name="offer">The offer that rings.</param>
    /// <param name="cancellationToken">Ends the wait; a commit under way is not undone.</param>
    Task<ChatOutcome> CancelTransferAsync(Participant from, ChatId chat, OfferId offer, CancellationToken cancellationToken = default);

    /// <summary>Notes how far somebody has received and read. Only the chat's customer and its agent move marks; lower ones do nothing.</summary>
    /// <param name="who">Who.</param>
    /// <param name="chat">The chat.</param>
    /// <param name="delivered">The highest sequence received.</param>
    /// <param name="read">The highest sequence that was on the screen; taken as at most <paramref name="delivered"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ChatOutcome> MarkSeenAsync(Participant who, ChatId chat, long delivered, long read, CancellationToken cancellationToken = default);

    /// <summary>Passes on that somebody types, or stopped. Never stored. Only the chat's customer and its agent are passed on.</summary>
    /// <param name="who">Who types.</param>
    /// <param name="chat">The chat, as it was read for this call.</param>
    /// <param name="isTyping">Whether typing began or goes on.</param>
    ValueTask TypeAsync(Participant who, Chat chat, bool isTyping);
}
