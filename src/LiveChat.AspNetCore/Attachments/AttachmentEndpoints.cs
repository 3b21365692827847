using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Attachments;

/// <summary>The HTTP API of files: their bytes come in parts, and go out as pictures.</summary>
internal static class AttachmentEndpoints
{
    public static void MapAttachments(this RouteGroupBuilder group, IServiceProvider services, bool isFirst)
    {
        var part = group.MapPut("/api/uploads/{id}/parts/{number:int}", (HttpContext context, string id, int number, UploadRequests uploads) => uploads.WritePartAsync(context, id, number))
            .Behind(services.GetRequiredService<OriginGate>())
            .OutlivingOutages()
            .Does(ChatAction.Upload)
            .WithTags("LiveChat")
            .WithSummary("Takes a part of a file.")
            .WithDescription(
                "The body is the bytes. Parts come one after the other, `partSize` bytes each but for the last. The same part again changes nothing, and one that broke off is sent again from its beginning. "
                + "The ticket from the hub's `BeginUpload` stands in the header: `Authorization: Bearer`. With `part_out_of_order` the number of the part that is wanted is in `next`. Errors are problem details with a stable code.")
            .WithMetadata(new RefusesAttribute(
                "upload_ticket_invalid", "origin_not_allowed", "upload_not_found", "part_invalid", "part_out_of_order", "upload_busy", "attachments_disabled", "chat_ended", "not_in_chat", "aborted", "abandoned",
                "type_not_allowed", "corrupt", "truncated", "too_many_pixels", "too_many_frames", "too_large", "extension_not_allowed", "too_many_files", "quota_exceeded", "attachment_refused", "infected",
                "scan_unavailable", "timeout", "storage_unavailable", "try_again"))
            .Accepts<Stream>("application/octet-stream")
            .Produces<UploadDto>()
            .ProducesProblem(ErrorCodes.PartInvalid.HttpStatus)
            .ProducesProblem(ErrorCodes.UploadTicketInvalid.HttpStatus)
            .ProducesProblem(ErrorCodes.OriginNotAllowed.HttpStatus)
            .ProducesProblem(ErrorCodes.UploadNotFound.HttpStatus)
            .ProducesProblem(ErrorCodes.FileTimeout.HttpStatus)
            .ProducesProblem(ErrorCodes.PartOutOfOrder.HttpStatus)
            .ProducesProblem(ErrorCodes.Abandoned.HttpStatus)
            .ProducesProblem(ErrorCodes.StorageUnavailable.HttpStatus);

        var finish = group.MapPost("/api/uploads/{id}/finish", (HttpContext context, string id, UploadRequests uploads) => uploads.FinishAsync(context, id))
            .Behind(services.GetRequiredService<OriginGate>())
            .OutlivingOutages()
            .Does(ChatAction.Upload)
            .WithTags("LiveChat")
            .WithSummary("Looks at a file that has come whole.")
            .WithDescription(
                "Walks through its structure, keeps what is needed to see the picture, and has it scanned. With the status `checking` it is not known to be clean yet: ask the hub's `GetUpload` after a while. "
                + "Again, it answers the same. The ticket stands in the header: `Authorization: Bearer`. Errors are problem details with a stable code.")
            .WithMetadata(new RefusesAttribute(
                "upload_ticket_invalid", "origin_not_allowed", "upload_not_found", "upload_not_ready", "upload_busy", "type_not_allowed", "corrupt", "truncated", "too_many_pixels", "too_many_frames", "too_large",
                "extension_not_allowed", "too_many_files", "quota_exceeded", "attachment_refused", "infected", "scan_unavailable", "attachments_disabled", "chat_ended", "not_in_chat", "aborted", "abandoned", "storage_unavailable", "try_again"))
            .Produces<UploadDto>()
            .ProducesProblem(ErrorCodes.UploadTicketInvalid.HttpStatus)
            .ProducesProblem(ErrorCodes.OriginNotAllowed.HttpStatus)
            .ProducesProblem(ErrorCodes.UploadNotFound.HttpStatus)
            .ProducesProblem(ErrorCodes.UploadNotReady.HttpStatus)
            .ProducesProblem(ErrorCodes.Abandoned.HttpStatus)
            .ProducesProblem(ErrorCodes.FileTooLarge.HttpStatus)
            .ProducesProblem(ErrorCodes.TypeNotAllowed.HttpStatus)
            .ProducesProblem(ErrorCodes.FileCorrupt.HttpStatus)
            .ProducesProblem(ErrorCodes.StorageUnavailable.HttpStatus);

        var file = group.MapMethods("/files/{ticket}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, string ticket, FileRequests files) => files.ServeAsync(context, ticket))
            .OutlivingOutages()
            .Does(ChatAction.OpenFile)
            .WithTags("LiveChat")
            .WithSummary("Serves a picture that was sent.")
            .WithDescription(
                "The ticket comes from the hub's `OpenAttachments` and is good for ten minutes, as long as the file is there and its bearer may see the chat. With `download` in the query it is saved instead of shown. "
                + "Answers requests for ranges. Errors are problem details with a stable code.")
            .WithMetadata(new RefusesAttribute("upload_not_found", "storage_unavailable", "try_again"))
            .Produces(StatusCodes.Status200OK, contentType: "image/jpeg", additionalContentTypes: ["image/png", "image/gif"])
            .Produces(StatusCodes.Status206PartialContent)
            .ProducesProblem(ErrorCodes.UploadNotFound.HttpStatus)
            .ProducesProblem(ErrorCodes.StorageUnavailable.HttpStatus);

        // Names are unique in a host, also when LiveChat is mapped in two places.
        if (!isFirst) return;
        part.WithName("LiveChat.WriteUploadPart");
        finish.WithName("LiveChat.FinishUpload");
        file.WithName("LiveChat.GetFile");
    }
}
