using System.Collections.Immutable;
using LiveChat.Chats;
using LiveChat.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LiveChat.Redaction;

/// <summary>All places beside the log. One that fails keeps none of the others from being asked.</summary>
internal sealed class RedactionCopies(IEnumerable<IContentCopy> copies, IRedactionNotifier notifier, IRedactionNews others, ILogger<RedactionCopies> logger)
{
    private readonly IContentCopy[] _copies = [.. copies];

    public async Task<ImmutableArray<CopyReceipt>> RedactAsync(Chat chat, ChatRedacted what, CancellationToken cancellationToken)
    {
        var receipt = ImmutableArray.CreateBuilder<CopyReceipt>(_copies.Length);
        foreach (var copy in _copies) receipt.Add(await AskAsync(copy, chat, what, cancellationToken).ConfigureAwait(false));
        return receipt.MoveToImmutable();
    }

    /// <summary>Tells those who may have read it. After the copies: whoever reads it again then finds it in none of them. It is gone: a listener that fails does not bring it back.</summary>
    public void Tell(Chat chat)
    {
        try
        {
            notifier.Tell(chat);
        }
        catch (Exception e)
        {
            Log.TellingFailed(logger, chat.Id, e);
        }

        others.TellRedacted(chat.Id);
    }

    private async Task<CopyReceipt> AskAsync(IContentCopy copy, Chat chat, ChatRedacted what, CancellationToken cancellationToken)
    {
        try
        {
            return await copy.RedactAsync(chat, what, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.CopyNotRedacted(logger, copy.Name, chat.Id, e);
            return new(copy.Name, CopyOutcome.Pending, 0);
        }
    }
}
