using System.Globalization;
using System.Net.Sockets;
using LiveChat.Attachments;
using Microsoft.Extensions.Options;

namespace LiveChat.ClamAV;

/// <summary>Whoever accepts files nobody can scan has to say that this is meant.</summary>
internal sealed class ClamAVLimitsValidator(IOptions<AttachmentOptions> attachments) : IValidateOptions<ClamAVOptions>
{
    public ValidateOptionsResult Validate(string? name, ClamAVOptions options)
    {
        if (options.SocketPath is { } path && !IsSocket(path))
            return ValidateOptionsResult.Fail($"ClamAVOptions.SocketPath is '{path}', which can be no Unix socket: empty, or too long. Name the one of clamd.conf, e.g. /run/clamav/clamd.ctl, or leave it out.");

        var accepted = attachments.Value.MaxBytes;
        return options.HoldsLarger || accepted <= options.MaxBytes
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(string.Create(
                CultureInfo.InvariantCulture,
                $"Chats accept files of {accepted:N0} bytes (AttachmentOptions.MaxBytes), but clamd looks at {options.MaxBytes:N0} at most (ClamAVOptions.MaxBytes). Set both to what StreamMaxLength, MaxFileSize and MaxScanSize of clamd.conf allow, or set ClamAVOptions.HoldsLarger: larger files are then never served."));
    }

    private static bool IsSocket(string path)
    {
        try
        {
            return path.Length > 0 && new UnixDomainSocketEndPoint(path).AddressFamily is AddressFamily.Unix;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
