using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Notes;

namespace LiveChat.AspNetCore.Agents;

/// <summary>What a desk asks for to keep customers out. An agent lets in whom the agent kept out; an administrator everybody.</summary>
internal sealed class BlockCalls(IVisitorBlocks blocks, IContactStore contacts, ChatAccess access)
{
    private const int MostRead = 2000;
    private const int MostTold = 200;

    public async Task<Reply<DoneDto>> BlockAsync(Caller.AtDesk who, BlockVisitor request, CancellationToken cancellationToken)
    {
        if (!MessageId.TryParse(request.BlockId, out var id)) return ErrorCodes.BadArgument.Reply();
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Block, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();

        var outcome = await blocks.BlockAsync(who.AsAgent, chat.Id, id, request.Reason, cancellationToken).ConfigureAwait(false);
        return outcome.Ok ? DoneDto.Instance : ReplyErrors.Of(new ChatOutcome { Refusal = outcome.Refusal });
    }

    public async Task<Reply<BlockedVisitorsDto>> ReadAsync(Caller.AtDesk who, CancellationToken cancellationToken)
    {
        var blocked = await contacts.BlockedAsync(MostRead, cancellationToken).ConfigureAwait(false);
        return new BlockedVisitorsDto([.. blocked.Where(c => IsTheirs(who, c)).Take(MostTold).Select(c => TeamEntries.Of(c, who.PersonalData, c.Block!))]);
    }

    /// <summary>Somebody else's answers exactly like one who is not there; one who is in already is nothing to do.</summary>
    public async Task<Reply<DoneDto>> UnblockAsync(Caller.AtDesk who, UnblockVisitor request, CancellationToken cancellationToken)
    {
        if (!ContactId.TryParse(request.ContactId, out var id)) return ErrorCodes.BadArgument.Reply();
        var contact = await contacts.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (contact is not null && IsTheirs(who, contact)) await blocks.UnblockAsync(who.AsAgent, contact.Id, cancellationToken).ConfigureAwait(false);
        return DoneDto.Instance;
    }

    private static bool IsTheirs(Caller.AtDesk who, Contact contact) => contact.Block is { } block && (who.IsAdmin || block.By == who.Agent.Id.Value);
}
