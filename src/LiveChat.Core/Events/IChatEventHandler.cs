using System.Diagnostics.CodeAnalysis;

namespace LiveChat.Events;

/// <summary>
/// Learns what happens in chats, after it is committed. Called from the outbox: at least once for each event, in the order of each chat's log, for several chats at once.
/// An exception means the event is told again, at once a few times, then later and later; the chat's next events wait for it, other chats and handlers do not.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "It handles events, and is no delegate of .NET events; this is what whoever looks for it looks for.")]
public interface IChatEventHandler
{
    /// <summary>Something happened. Must be harmless when called twice for the same <see cref="ChatNotice.Id"/>.</summary>
    /// <param name="notice">What happened.</param>
    /// <param name="cancellationToken">Ends when the host stops or the call takes longer than <c>OutboxOptions.AttemptTimeout</c>.</param>
    Task HandleAsync(ChatNotice notice, CancellationToken cancellationToken);
}
