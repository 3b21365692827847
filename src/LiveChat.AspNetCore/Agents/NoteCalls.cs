using LiveChat.ActivityLog;
using LiveChat.AspNetCore.ActivityLog;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Realtime;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using LiveChat.Notes;

namespace LiveChat.AspNetCore.Agents;

/// <summary>What a desk asks for about notes, tags, and the customer's other chats.</summary>
internal sealed class NoteCalls(ITeamLog log, ITeamLogStore store, IActivityLog chats, ChatAccess access, AgentViews views)
{
    private const int DefaultNotes = 100;
    private const int MostNotes = 200;
    private const int MostTags = 20;
    private const int DefaultChats = 10;
    private const int MostChats = 50;

    /// <summary>A page is filled from so many pages of the log at most; what others may see is left out of them.</summary>
    private const int MostPages = 10;

    public async Task<Reply<TeamPageDto>> ReadAsync(Caller.AtDesk who, ReadNotes request, CancellationToken cancellationToken)
    {
        var limit = request.Limit ?? DefaultNotes;
        if (request.After < 0 || limit is < 1 or > MostNotes) return ErrorCodes.BadArgument.Reply();
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Read, cancellationToken).ConfigureAwait(false);
        return chat is null ? refusal!.Reply() : TeamEntries.Of(await store.ReadAsync(chat.Id, request.After, limit, cancellationToken).ConfigureAwait(false));
    }

    public async Task<Reply<NoteReceiptDto>> AddAsync(Caller.AtDesk who, AddNote request, CancellationToken cancellationToken)
    {
        if (!MessageId.TryParse(request.NoteId, out var id)) return ErrorCodes.BadArgument.Reply();
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Note, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();

        var outcome = await log.AddNoteAsync(who.AsAgent, chat.Id, id, request.Text, cancellationToken).ConfigureAwait(false);
        return outcome is { Ok: true, Entry: { } note } ? new NoteReceiptDto(note.Number, Times.Of(note.At)) : Refused(outcome);
    }

    public async Task<Reply<TagsDto>> TagAsync(Caller.AtDesk who, SetTag request, CancellationToken cancellationToken)
    {
        if (!MessageId.TryParse(request.TagId, out var id)) return ErrorCodes.BadArgument.Reply();
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Note, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();

        var outcome = request.On
            ? await log.AddTagAsync(who.AsAgent, chat.Id, id, request.Tag, cancellationToken).ConfigureAwait(false)
            : await log.RemoveTagAsync(who.AsAgent, chat.Id, id, request.Tag, cancellationToken).ConfigureAwait(false);
        return outcome.Ok ? new TagsDto(outcome.Tags) : Refused(outcome);
    }

    public async Task<Reply<TagsDto>> KnownTagsAsync(ReadTags request, CancellationToken cancellationToken)
    {
        // What cannot be the beginning of a tag is that of none.
        var start = string.Empty;
        if (!string.IsNullOrWhiteSpace(request.Start) && ChatTag.Check(request.Start, out start) is not null) return new TagsDto([]);
        return new TagsDto(await store.KnownTagsAsync(start, MostTags, cancellationToken).ConfigureAwait(false));
    }

    public async Task<Reply<EarlierChatsDto>> EarlierAsync(Caller.AtDesk who, ReadEarlierChats request, CancellationToken cancellationToken)
    {
        var limit = request.Limit ?? DefaultChats;
        if (limit is < 1 or > MostChats) return ErrorCodes.BadArgument.Reply();
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Read, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();

        var query = new ActivityQuery { Contact = chat.Contact, Limit = limit, After = request.After is { } cursor ? new(cursor) : null };
        var seen = new List<EarlierChatDto>();
        for (var pages = 1; ; pages++)
        {
            // What is left out is not counted: who may not see a chat does not learn that there is one.
            if (await chats.FindAsync(query with { Limit = limit - seen.Count }, cancellationToken).ConfigureAwait(false) is not { } page) return ErrorCodes.BadArgument.Reply();
            seen.AddRange(page.Items.Select(i => i.Chat).Where(c => c.Id != chat.Id && access.Check(who, c, ChatAction.Read) is null).Select(c => TeamEntries.Of(c, views.QueueOf(c))));
            if (page.Next is null) return new EarlierChatsDto(seen);
            if (seen.Count == limit || pages == MostPages) return new EarlierChatsDto(seen, page.Next.Value.Value);
            query = query with { After = page.Next };
        }
    }

    private static ReplyError Refused(TeamOutcome outcome) => ReplyErrors.Of(new ChatOutcome { Refusal = outcome.Refusal });
}
