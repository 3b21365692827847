using LiveChat.AspNetCore.Contract;
using LiveChat.Attachments;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;

namespace LiveChat.AspNetCore.Attachments;

/// <summary>Takes the bytes of uploads. Whoever has a ticket was let in when the upload began.</summary>
internal sealed class UploadRequests(IChatAttachments attachments, IUploadStore uploads, UploadTickets tickets)
{
    private const string Bearer = "Bearer ";

    public async Task<IResult> WritePartAsync(HttpContext context, string id, int number)
    {
        context.Response.Headers.CacheControl = "no-store";

        // Only here: the host's own limit is the host's. An upload keeps the size of its parts when the option changes.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = AttachmentOptions.LargestPart + 1L;
        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();

        if (await LetPassAsync(context, id).ConfigureAwait(false) is not { } upload) return Problems.Of(ErrorCodes.UploadTicketInvalid);
        if (await IsOtherLengthAsync(context, upload, number).ConfigureAwait(false)) return Problems.Of(ErrorCodes.PartInvalid);

        try
        {
            return Answer(await attachments.WritePartAsync(upload, number, context.Request.Body, context.RequestAborted).ConfigureAwait(false));
        }
        catch (BadHttpRequestException e)
        {
            // What has come of the part stays: the next try goes on there.
            return Problems.Of(e.StatusCode == StatusCodes.Status408RequestTimeout ? ErrorCodes.FileTimeout : ErrorCodes.PartInvalid);
        }
    }

    public async Task<IResult> FinishAsync(HttpContext context, string id)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        if (await LetPassAsync(context, id).ConfigureAwait(false) is not { } upload) return Problems.Of(ErrorCodes.UploadTicketInvalid);

        return Answer(await attachments.FinishAsync(upload, context.RequestAborted).ConfigureAwait(false));
    }

    private static IResult Answer(UploadResult result) => result switch
    {
        { Refusal: { } refusal } => refusal.Problem(),
        { Upload: { } upload } => TypedResults.Json(Contract.Attachments.Of(upload), ContractJson.Options),
        _ => Problems.Of(ErrorCodes.UploadNotFound),
    };

    private async ValueTask<UploadId?> LetPassAsync(HttpContext context, string id)
        => context.Request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            && UploadId.TryParse(id, out var upload)
            && await tickets.OpenAsync(header[Bearer.Length..].Trim(), context.RequestAborted).ConfigureAwait(false) == upload
                ? upload
                : null;

    /// <summary>Who says how long a part is, and is wrong, is told before a byte is read.</summary>
    private async Task<bool> IsOtherLengthAsync(HttpContext context, UploadId id, int number)
        => context.Request.ContentLength is { } length
            && await uploads.FindAsync(id, context.RequestAborted).ConfigureAwait(false) is { Verdict: null } upload
            && length != upload.Plan.LengthOf(number);
}
