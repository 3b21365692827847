using LiveChat.Chats;
using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

/// <summary>Not too much of one customer within a day. Asked before anything comes; some that begin at once in several chats may go over it together.</summary>
internal sealed class VisitorQuotaRule(IUploadStore uploads, IOptions<AttachmentOptions> options) : IAttachmentRule
{
    public string Name => AttachmentRules.VisitorQuota;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async ValueTask<string?> RefuseAsync(AttachmentAttempt attempt, CancellationToken cancellationToken)
    {
        if (attempt is not { Stage: AttachmentStage.Begin, By: Participant.Customer customer }) return null;

        var used = await uploads.UsedAsync(customer, Day, cancellationToken).ConfigureAwait(false);
        return attempt.Size > options.Value.BytesPerVisitor - used.Bytes ? AttachmentCodes.QuotaExceeded : null;
    }
}
