using System.Globalization;
using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using LiveChat.Routing;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Routing;

/// <summary>Tells why chats rang where they did: an agent of the chats that are, or were last, with that agent, an administrator of all.</summary>
internal sealed class RoutingDecisions(IRoutingJournal journal, IChatStore chats, IAgentStore agents, ChatAccess access)
{
    private const int Default = 10;
    private const int Most = 50;

    public async Task<Reply<RoutingPageDto>> ReadAsync(Caller.AtDesk who, ReadRouting request, CancellationToken cancellationToken)
    {
        if (!TryRead(request.After, request.Limit, out var limit)) return ErrorCodes.BadArgument.Reply();
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Read, cancellationToken).ConfigureAwait(false);
        return chat is null ? refusal!.Reply() : await PageAsync(chat.Id, request.After, limit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Answers an administrator.</summary>
    /// <param name="context">The call.</param>
    /// <param name="chatId">The chat.</param>
    public async Task<IResult> AnswerAsync(HttpContext context, string chatId)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!TryRead(context.Request.Query, out var after, out var limit)) return Problems.Of(ErrorCodes.BadArgument);
        if (!ChatId.TryParse(chatId, out var id) || await chats.FindAsync(id, context.RequestAborted).ConfigureAwait(false) is null)
            return Problems.Of(ErrorCodes.ChatNotFound);

        return TypedResults.Json(await PageAsync(id, after, limit, context.RequestAborted).ConfigureAwait(false), ContractJson.Options);
    }

    private static bool TryRead(IQueryCollection query, out long after, out int limit)
    {
        limit = Default;
        return (Number(query["after"], 0, out after) & Number(query["limit"], Default, out var asked)) && TryRead(after, (int)Math.Min(asked, int.MaxValue), out limit);
    }

    private static bool TryRead(long after, int? asked, out int limit)
    {
        limit = asked ?? Default;
        return after >= 0 && limit is >= 1 and <= Most;
    }

    /// <summary>Reads a number; what is not there counts as the default.</summary>
    private static bool Number(string? text, long otherwise, out long number)
    {
        number = otherwise;
        return text is null || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private async Task<RoutingPageDto> PageAsync(ChatId chat, long after, int limit, CancellationToken cancellationToken)
    {
        var decisions = await journal.ReadAsync(chat, after, limit, cancellationToken).ConfigureAwait(false);
        var waiting = await journal.ExplainWaitingAsync(chat, cancellationToken).ConfigureAwait(false);
        if (decisions is [] && waiting is null) return new([]);

        // Once for all decisions: most of them name the same people.
        var names = (await agents.ListAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(a => a.Id, a => a.Name);
        return new([.. decisions.Select(d => RoutingRecords.Of(d, names))], waiting is null ? null : RoutingRecords.Of(waiting, names));
    }
}
