using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Diagnostics;
using LiveChat.AspNetCore.Security;
using LiveChat.Attachments;
using LiveChat.Chats;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LiveChat.AspNetCore.Attachments;

/// <summary>Serves files that were sent: as pictures of a type we found out ourselves, to whoever may see the chat now.</summary>
internal sealed class FileRequests(
    IChatAttachments attachments, IAttachmentStorage storage, IChatStore chats, IAgentStore agents, ChatAccess access, FileTickets tickets, IOptions<LiveChatHostOptions> options, ILogger<FileRequests> logger)
{
    public async Task<IResult> ServeAsync(HttpContext context, string ticket)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "private, no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = options.Value.FileOrigin is null ? "same-origin" : "cross-origin";
        headers["Referrer-Policy"] = "no-referrer";

        if (options.Value.FileOrigin is { } origin && OriginCheck.OwnOrigin(context.Request) != origin)
        {
            Log.OriginRefused(logger, OriginCheck.OwnOrigin(context.Request));
            return NotFound();
        }

        if (await FindAsync(ticket, context.RequestAborted).ConfigureAwait(false) is not { Attachment: { } file, File: { } kept }) return NotFound();

        Stream? content;
        try
        {
            content = await storage.OpenAsync(kept.Key, 0, null, context.RequestAborted).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            Log.FileNotRead(logger, file.Id, e);
            return new AttachmentRefusal(AttachmentCodes.StorageUnavailable).Problem();
        }

        if (content is null)
        {
            Log.FileMissing(logger, file.Id);
            return NotFound();
        }

        var disposition = new ContentDispositionHeaderValue(context.Request.Query.ContainsKey("download") ? "attachment" : "inline");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        return TypedResults.Stream(new StoredStream(storage, kept, content), file.Type, entityTag: new($"\"{kept.Hash}\""), enableRangeProcessing: true);
    }

    private static ProblemHttpResult NotFound() => Problems.Of(ErrorCodes.UploadNotFound);

    /// <summary>Asked each time: the file may be gone, the agent may have left the chat.</summary>
    private async Task<Upload?> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (await tickets.OpenAsync(text, cancellationToken).ConfigureAwait(false) is not { } ticket) return null;

        var chat = await chats.FindAsync(ticket.Chat, cancellationToken).ConfigureAwait(false);
        if (await CallerOfAsync(ticket, chat, cancellationToken).ConfigureAwait(false) is not { } who || access.Check(who, chat, ChatAction.Read) is not null) return null;

        return await attachments.FindSentAsync(ticket.Chat, ticket.Attachment, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Caller?> CallerOfAsync(FileTicket ticket, Chat? chat, CancellationToken cancellationToken) => ticket switch
    {
        _ when chat is null => null,
        { Contact: { } contact } => new Caller.Customer(chat.Widget, contact, string.Empty),
        { Agent: { } id } when await agents.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } agent => new Caller.AtDesk(agent, string.Empty) { IsAdmin = ticket.IsAdmin },

        // Who has nothing but the admin console open need not be known as an agent.
        { Agent: { } id, IsAdmin: true } => new Caller.AtDesk(new Agent { Id = id, Name = id.Value, Teams = [] }, string.Empty) { IsAdmin = true },
        _ => null,
    };
}
