using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.WakeUps;

namespace LiveChat.Faults.Sabotage;

/// <summary>Tells the people of this node only what the other nodes were told before: what the promise "people on one node notice nothing" forbids while hints cannot be sent.</summary>
internal sealed class WaitingForHints(IChatNotifier notifier, IWakeUps wakeUps) : IChatNotifier
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private Task _telling = Task.CompletedTask;

    public ValueTask TellAsync(ChatChange change)
    {
        lock (_gate) _telling = TellAfterAsync(_telling, change);
        return ValueTask.CompletedTask;
    }

    public ValueTask TellAsync(Agent agent) => notifier.TellAsync(agent);

    public ValueTask TellTypingAsync(Chat chat, bool byCustomer, bool isTyping) => notifier.TellTypingAsync(chat, byCustomer, isTyping);

    public ValueTask TellAsync(QueueSettings queue, IReadOnlyList<Chat> waiting) => notifier.TellAsync(queue, waiting);

    private async Task TellAfterAsync(Task before, ChatChange change)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var chat = change.After;
        WakeUp[] hint = [new WakeUp.OfChat(chat.Id, chat.LastSequence, chat.LastSequence, chat.Fence, Moved: false) { Node = new NodeId("waiting") }];
        while (true)
        {
            try
            {
                await wakeUps.PublishAsync(hint, CancellationToken.None).ConfigureAwait(false);
                break;
            }
            catch (Exception)
            {
                await Task.Delay(AfterFailure, TimeProvider.System).ConfigureAwait(false);
            }
        }

        await notifier.TellAsync(change).ConfigureAwait(false);
    }
}
