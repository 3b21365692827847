using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.EntityFrameworkCore.PostgreSql.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Chats;

/// <summary>
/// Messages of chats that somebody else holds for long. They wait apart from all others, a connection for each chat, and only so many chats at once: the others need
/// connections too. What comes for such a chat meanwhile follows in order.
/// </summary>
/// <param name="maxWaits">How many chats are waited for at once; the others wait for their turn.</param>
/// <param name="maxBatch">How many messages are written at once; the others wait for the chat's next turn.</param>
/// <param name="write">Writes messages of one chat as soon as it is free, and answers them.</param>
/// <param name="logger">Where to say what should not happen.</param>
internal sealed class HeldChats(int maxWaits, int maxBatch, Func<List<PendingAppend>, Task> write, ILogger logger)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, List<PendingAppend>> _messages = [];
    private readonly Queue<Guid> _turns = [];
    private readonly List<Task> _waits = [];
    private int _waiting;

    /// <summary>Keeps a message if its chat is one of them.</summary>
    public bool TryAdd(PendingAppend pending)
    {
        lock (_gate)
        {
            if (!_messages.TryGetValue(pending.Chat, out var messages)) return false;

            messages.Add(pending);
            return true;
        }
    }

    /// <summary>A chat becomes one of them, with all of its messages.</summary>
    public void Add(Guid chat, List<PendingAppend> messages)
    {
        lock (_gate)
        {
            _messages.Add(chat, messages);
            _turns.Enqueue(chat);
            if (_waiting == maxWaits) return;

            _waiting++;
            _waits.RemoveAll(w => w.IsCompleted);
            _waits.Add(Task.Run(WaitAsync));
        }
    }

    /// <summary>Waits until none is left. Nothing may be added any more.</summary>
    public Task EmptiedAsync()
    {
        lock (_gate) return Task.WhenAll(_waits);
    }

    private async Task WaitAsync()
    {
        while (TakeTurn() is var (chat, messages))
        {
            try
            {
                await write(messages).ConfigureAwait(false);
            }
            // Whatever it was, the callers are told, and the other chats have their turns.
            catch (Exception e)
            {
                Log.WritingBroke(logger, e);
                AppendWriter.Fail(messages, e);
            }

            EndTurn(chat);
        }
    }

    private (Guid Chat, List<PendingAppend> Messages)? TakeTurn()
    {
        lock (_gate)
        {
            if (!_turns.TryDequeue(out var chat))
            {
                _waiting--;
                return null;
            }

            var messages = _messages[chat];
            var turn = messages.Take(maxBatch).ToList();
            messages.RemoveRange(0, turn.Count);
            return (chat, turn);
        }
    }

    /// <summary>With nothing left to write, the chat belongs to the lane again.</summary>
    private void EndTurn(Guid chat)
    {
        lock (_gate)
        {
            if (_messages[chat].Count > 0) _turns.Enqueue(chat);
            else _messages.Remove(chat);
        }
    }
}
