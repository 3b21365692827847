using LiveChat.Attachments;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.ClamAV;

/// <summary>Asks clamd. Clean is only what it says so of, and only of files within the limits it looks at.</summary>
internal sealed class ClamAVScanner(IOptions<ClamAVOptions> options, ILogger<ClamAVScanner> logger) : IAttachmentScanner
{
    /// <summary>How clamd calls what it did not look at whole, where its configuration lets it say so (<c>AlertExceedsMax</c>).</summary>
    private const string LimitExceeded = "Heuristics.Limits.Exceeded";

    private const string Fine = "stream: OK";
    private const string Prefix = "stream: ";
    private const string Found = " FOUND";

    public async Task<ScanVerdict> ScanAsync(Stream content, long length, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (length > options.Value.MaxBytes)
        {
            Log.FileTooLarge(logger, length, options.Value.MaxBytes);
            return ScanVerdict.NotScanned;
        }

        var reply = await ClamdSession.AskAsync(options.Value, content, cancellationToken).ConfigureAwait(false);
        var verdict = Read(reply);
        if (verdict is ScanVerdict.NotScanned) Log.FileNotScanned(logger, reply);
        return verdict;
    }

    private static ScanVerdict Read(string reply) => reply switch
    {
        Fine => ScanVerdict.Clean,
        _ when reply.StartsWith(Prefix + LimitExceeded, StringComparison.Ordinal) => ScanVerdict.NotScanned,
        _ when reply.StartsWith(Prefix, StringComparison.Ordinal) && reply.EndsWith(Found, StringComparison.Ordinal) => ScanVerdict.Infected,
        _ => ScanVerdict.NotScanned,
    };
}
