using System.Collections.Immutable;
using LiveChat.Clocks;

namespace LiveChat.Chats;

/// <summary>Posts messages: the hot path. Decides on the cached chat, appends, tells.</summary>
internal sealed class MessagePoster(
    IChatStore store, ChatCache cache, ChatUpdater updater, ChatDoor door, SplitValues split, GuardedChatNotifier notifier, StoreClock clock)
{
    private const int MaxAttempts = 20;

    /// <summary>No chat has this fence: an append with it only looks the message id up.</summary>
    private const long NoFence = -1;

    public Task<ChatOutcome> PostAsync(ChatPost post, CancellationToken cancellationToken) => PostAsync(post, [], cancellationToken);

    /// <param name="post">The message.</param>
    /// <param name="attachments">The files that go with it, which were checked; without text they say it all.</param>
    /// <param name="cancellationToken">Ends the wait; the message may still be stored.</param>
    public async Task<ChatOutcome> PostAsync(ChatPost post, ImmutableArray<ChatAttachment> attachments, CancellationToken cancellationToken)
    {
        if (MessageText.Check(post.Text, out var sent) is { } bad && (attachments.IsEmpty || bad is not ChatRefusal.EmptyMessage)) return ChatOutcome.Refused(bad);

        var chat = cache.Find(post.Chat);
        var fresh = chat is null;
        chat ??= await store.FindAsync(post.Chat, cancellationToken).ConfigureAwait(false);

        // What is left of it once it was found to end a value that began in messages before: those are gone then, so it is looked for once.
        MessageText? left = null;
        for (var attempt = 1; chat is not null && attempt <= MaxAttempts; attempt++)
        {
            var now = clock.Now;
            var text = left ?? door.Pass(chat.Queue, sent);
            var decision = chat.Post(post.Author, post.Message, text, attachments, now);

            // A refusal from cached state is no answer.
            if (decision.Refusal is not null && !fresh)
            {
                (chat, fresh) = (await store.FindAsync(post.Chat, cancellationToken).ConfigureAwait(false), true);
                continue;
            }

            if (decision.Refusal is ChatRefusal.NotFound or ChatRefusal.NotAllowed) return ChatOutcome.Refused(decision.Refusal.Value);

            if (left is null && decision.Refusal is null && await split.TakeOutAsync(chat, post, text, cancellationToken).ConfigureAwait(false) is { } piece)
            {
                left = piece;
                (chat, fresh) = (await store.FindAsync(post.Chat, cancellationToken).ConfigureAwait(false), true);
                continue;
            }

            // Refused or not, a message that was stored before gets its first answer.
            var message = decision.Events is [MessagePosted posted]
                ? posted
                : new MessagePosted { MessageId = post.Message, Author = post.Author, Text = text, Attachments = attachments, At = now };
            message = message with { IsRewritten = text != sent, Flags = door.Flags(chat.Queue, text) };
            var append = new ChatAppend(post.Chat, decision.Refusal is null ? chat.Fence : NoFence, message);

            switch (await AppendAsync(chat, append, cancellationToken).ConfigureAwait(false))
            {
                case AppendResult.Appended appended:
                    var after = chat.Evolve(appended.Message);
                    await updater.TellAsync(new() { Before = chat, After = after, Events = [appended.Message], Origin = post.Origin }).ConfigureAwait(false);
                    return new() { Chat = after, Events = [appended.Message] };
                case AppendResult.Duplicate duplicate:
                    // Its first answer was lost on the way, perhaps with the node that would have told of it.
                    var current = await store.FindAsync(post.Chat, cancellationToken).ConfigureAwait(false) ?? chat;
                    await notifier.TellAsync(new ChatChange { Before = current, After = current, Events = [duplicate.Message], Origin = post.Origin }).ConfigureAwait(false);
                    return duplicate.Message.IsRewritten && duplicate.Message.Text != text ? ChatOutcome.Refused(ChatRefusal.Redacted, current) : new() { Chat = current, Events = [duplicate.Message] };
                case AppendResult.IdReused:
                    return ChatOutcome.Refused(ChatRefusal.MessageIdReused, chat);
                case AppendResult.Conflict when decision.Refusal is { } refusal:
                    return ChatOutcome.Refused(refusal, chat);
                case AppendResult.Conflict conflict:
                    (chat, fresh) = (conflict.Current, true);
                    break;
            }
        }

        return chat is null ? ChatOutcome.Refused(ChatRefusal.NotFound) : throw new ConcurrencyConflictException(post.Chat);
    }

    private async Task<AppendResult> AppendAsync(Chat chat, ChatAppend append, CancellationToken cancellationToken)
    {
        try
        {
            return await store.AppendAsync(append, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            updater.AnswerLost(chat.Id, chat, e);
            throw;
        }
    }
}
