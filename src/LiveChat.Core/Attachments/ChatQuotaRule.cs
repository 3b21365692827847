using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

/// <summary>Not too much in one chat. Many that begin at once are counted by the store, with the same limit.</summary>
internal sealed class ChatQuotaRule(IOptions<AttachmentOptions> options) : IAttachmentRule
{
    public string Name => AttachmentRules.ChatQuota;

    public ValueTask<string?> RefuseAsync(AttachmentAttempt attempt, CancellationToken cancellationToken)
        => new(attempt.Size > options.Value.BytesPerChat - attempt.Others.Sum(u => u.Plan.Size) ? AttachmentCodes.QuotaExceeded : null);
}
