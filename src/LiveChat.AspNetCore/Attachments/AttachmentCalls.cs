using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Realtime;
using LiveChat.AspNetCore.Security;
using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Clocks;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Attachments;

/// <summary>What both sides do with files: begin an upload, ask about it, give it up, look at what was sent. The bytes come and go over HTTP.</summary>
internal sealed class AttachmentCalls(
    IChatAttachments attachments, IUploadStore uploads, ChatAccess access, AgentViews views, UploadTickets uploadTickets, FileTickets fileTickets, StoreClock clock, IOptions<LiveChatHostOptions> options)
{
    private const int MaxLinks = 100;
    private const int MaxName = 1000;

    public async Task<Reply<UploadDto>> BeginAsync(Caller who, BeginUpload request, CancellationToken cancellationToken)
    {
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Attach, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();
        if (!MessageId.TryParse(request.UploadId, out var client) || request.Name.Length > MaxName || request.Size < 0) return ErrorCodes.BadArgument.Reply();

        var start = new UploadStart { Chat = chat.Id, By = who.Participant, ClientId = client.Value, FileName = request.Name, Size = request.Size };
        var (upload, no) = await attachments.BeginAsync(start, cancellationToken).ConfigureAwait(false);
        if (no is not null || upload is null) return no!.Reply();

        return Contract.Attachments.Of(upload, await uploadTickets.IssueAsync(upload.Plan.Id, cancellationToken).ConfigureAwait(false));
    }

    public async Task<Reply<UploadDto>> ReadAsync(Caller who, UploadRequest request, CancellationToken cancellationToken)
    {
        var (upload, refusal) = await FindAsync(who, request, cancellationToken).ConfigureAwait(false);
        return upload is null ? refusal!.Reply() : Contract.Attachments.Of(upload);
    }

    public async Task<Reply<UploadDto>> CancelAsync(Caller who, UploadRequest request, CancellationToken cancellationToken)
    {
        var (upload, refusal) = await FindAsync(who, request, cancellationToken).ConfigureAwait(false);
        if (upload is null) return refusal!.Reply();

        var (now, no) = await attachments.CancelAsync(who.Participant, upload.Plan.Id, cancellationToken).ConfigureAwait(false);
        return no is not null || now is null ? no!.Reply() : Contract.Attachments.Of(now);
    }

    public async Task<Reply<AttachmentLinksDto>> OpenAsync(Caller who, OpenAttachments request, CancellationToken cancellationToken)
    {
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Read, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();
        if (request.Ids.Count is 0 or > MaxLinks) return ErrorCodes.BadArgument.Reply();

        var now = clock.Now;
        var links = new List<AttachmentLinkDto>(request.Ids.Count);
        foreach (var text in request.Ids)
        {
            if (!AttachmentId.TryParse(text, out var id)) return ErrorCodes.BadArgument.Reply();
            if (await attachments.FindSentAsync(chat.Id, id, cancellationToken).ConfigureAwait(false) is null) continue;
            links.Add(new(id.ToString(), await fileTickets.IssueAsync(chat, id, who, now, cancellationToken).ConfigureAwait(false)));
        }

        return new AttachmentLinksDto { Origin = options.Value.FileOrigin, Links = links, Until = Times.Of(now + FileTickets.LifetimeFor(who)) };
    }

    public async Task<Reply<AgentChatDto>> SwitchAsync(Caller.AtDesk who, SwitchAttachments request, CancellationToken cancellationToken)
    {
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.SwitchAttachments, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();

        var outcome = await attachments.SwitchAsync(who.AsAgent, chat.Id, request.Enabled, cancellationToken).ConfigureAwait(false);
        return outcome is { Ok: true, Chat: { } after }
            ? await views.HeaderAsync(after, who.PersonalData, [], cancellationToken).ConfigureAwait(false)
            : access.Explain(who, ChatAction.SwitchAttachments, outcome);
    }

    /// <summary>Whoever began it may ask about it and give it up, also from a chat they have left since: what nobody can give up keeps others waiting.</summary>
    private async Task<(Upload? Upload, ErrorCode? Refusal)> FindAsync(Caller who, UploadRequest request, CancellationToken cancellationToken)
    {
        if (UploadId.TryParse(request.Id, out var id)
            && await uploads.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } upload
            && upload.Plan.IsOf(who.Participant) && $"{upload.Plan.Chat}" == request.ChatId) return (upload, null);

        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Attach, cancellationToken).ConfigureAwait(false);
        return (null, chat is null ? refusal : ErrorCodes.UploadNotFound);
    }
}
