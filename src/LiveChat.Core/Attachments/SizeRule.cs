using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

/// <summary>Not too large, and not empty.</summary>
internal sealed class SizeRule(IOptions<AttachmentOptions> options) : IAttachmentRule
{
    public string Name => AttachmentRules.Size;

    public ValueTask<string?> RefuseAsync(AttachmentAttempt attempt, CancellationToken cancellationToken)
        => new(attempt.Size < 1 ? AttachmentCodes.Empty : attempt.Size > options.Value.MaxBytes ? AttachmentCodes.TooLarge : null);
}
