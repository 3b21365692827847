using System.Collections.Frozen;
using LiveChat.AspNetCore.Contract;
using LiveChat.Attachments;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Attachments;

/// <summary>Writes why a file was refused as errors of the wire.</summary>
internal static class AttachmentErrors
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private static readonly FrozenDictionary<string, ErrorCode> Known = ErrorCodes.All.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);

    /// <summary>The code on the wire: one of our own, or that a rule of the host said no.</summary>
    public static ErrorCode Of(AttachmentRefusal refusal) => Known.GetValueOrDefault(refusal.Code, ErrorCodes.AttachmentRefused);

    public static ReplyError Reply(this AttachmentRefusal refusal)
    {
        var error = Of(refusal);
        return error.Reply() with
        {
            Reason = error == ErrorCodes.AttachmentRefused ? refusal.Code : null,
            RetryAfterMs = error.Retry ? ReplyErrors.Milliseconds(Rest) : null,
        };
    }

    public static IResult Problem(this AttachmentRefusal refusal)
    {
        var error = Of(refusal);
        var more = new List<KeyValuePair<string, object?>>(3);
        if (error == ErrorCodes.AttachmentRefused) more.Add(new("reason", refusal.Code));
        if (error.Retry) more.Add(new("retryAfterMs", ReplyErrors.Milliseconds(Rest)));
        if (refusal.NextPart is { } next) more.Add(new("next", next));
        return Problems.Of(error, [.. more]);
    }
}
