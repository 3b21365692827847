using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

/// <summary>Not too many in one chat.</summary>
internal sealed class CountRule(IOptions<AttachmentOptions> options) : IAttachmentRule
{
    public string Name => AttachmentRules.Count;

    public ValueTask<string?> RefuseAsync(AttachmentAttempt attempt, CancellationToken cancellationToken)
        => new(attempt.Others.Count >= options.Value.FilesPerChat ? AttachmentCodes.TooManyFiles : null);
}
