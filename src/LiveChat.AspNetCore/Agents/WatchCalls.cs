using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Realtime;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;

namespace LiveChat.AspNetCore.Agents;

/// <summary>Lets administrators look on at a chat. Neither side is told, and nothing is stored.</summary>
internal sealed class WatchCalls(ChatAccess access, ChatWatches watches, AgentViews views)
{
    public async Task<Reply<AgentPageDto>> BeginAsync(Caller.AtDesk who, ChatRequest request, CancellationToken cancellationToken)
    {
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Watch, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();

        // First listening, then reading: nothing comes between the two.
        watches.Begin(who.Connection, chat.Id, who.PersonalData);
        var (page, no) = await access.ReadAsync(who, request.ChatId, -PageLimits.Latest, PageLimits.Latest, cancellationToken).ConfigureAwait(false);
        if (page is not null) return await views.PageAsync(page, who.PersonalData, cancellationToken).ConfigureAwait(false);

        watches.End(who.Connection, chat.Id);
        return no!.Reply();
    }

    public Reply<DoneDto> End(Caller.AtDesk who, ChatRequest request)
    {
        if (ChatId.TryParse(request.ChatId, out var chat)) watches.End(who.Connection, chat);
        return DoneDto.Instance;
    }
}
