using LiveChat.ActivityLog;
using LiveChat.AspNetCore.ActivityLog;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Realtime;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;

namespace LiveChat.AspNetCore.Agents;

/// <summary>What an agent's desk asks for about messages customers left.</summary>
internal sealed class LeftMessageCalls(ILeftMessages messages, IActivityLog log, ChatAccess access, AgentViews views, MessagePushes pushes)
{
    private const int DefaultLimit = 20;

    public async Task<Reply<MessagePageDto>> ReadAsync(Caller.AtDesk who, ReadMessages request, CancellationToken cancellationToken)
    {
        var limit = request.Limit ?? DefaultLimit;
        if (limit is < 1 or > ActivityQuery.MaxLimit) return ErrorCodes.BadArgument.Reply();

        // An empty list would mean every queue.
        var queues = pushes.QueuesOf(who.Agent);
        if (queues.Count == 0) return new MessagePageDto { Messages = [], Open = 0 };

        var query = new ActivityQuery
        {
            Type = ActivityType.Message,
            Answered = request.Answered,
            Queues = [.. queues],
            After = request.After is { } cursor ? new(cursor) : null,
            Limit = limit,
        };
        if (await log.FindAsync(query, cancellationToken).ConfigureAwait(false) is not { } page) return ErrorCodes.BadArgument.Reply();

        return new MessagePageDto
        {
            Messages = [.. page.Items.Select(i => LeftMessageRecords.Of(i.Chat, who.PersonalData, views.QueueOf(i.Chat)))],
            Next = page.Next?.Value,
            Open = await pushes.OpenInAsync(queues, cancellationToken).ConfigureAwait(false),
        };
    }

    public async Task<Reply<LeftMessageDto>> MarkAnsweredAsync(Caller.AtDesk who, ChatRequest request, CancellationToken cancellationToken)
    {
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.MarkAnswered, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();

        var outcome = await messages.MarkAnsweredAsync(who.AsAgent, chat.Id, cancellationToken).ConfigureAwait(false);
        return outcome is { Ok: true, Chat: { } answered } ? LeftMessageRecords.Of(answered, who.PersonalData, views.QueueOf(answered)) : access.Explain(who, ChatAction.MarkAnswered, outcome);
    }
}
