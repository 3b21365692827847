using System.ComponentModel.DataAnnotations;
using LiveChat.Attachments;

namespace LiveChat.ClamAV;

/// <summary>How to reach clamd, and what it looks at.</summary>
public sealed class ClamAVOptions
{
    /// <summary>The default of <see cref="MaxBytes"/>.</summary>
    public const long DefaultMaxBytes = 26_214_400;

    /// <summary>Gets or sets the machine clamd runs on: a name or an address.</summary>
    /// <value>The default is <c>localhost</c>. Not asked when there is a <see cref="SocketPath"/>.</value>
    [Required(ErrorMessage = "ClamAVOptions.Host is missing. Name the machine clamd runs on, e.g. clamav.")]
    public string Host { get; set; } = "localhost";

    /// <summary>Gets or sets the port clamd listens on.</summary>
    /// <value>The default is 3310, as in clamd.conf; 1 to 65,535.</value>
    [Range(1, 65_535)]
    public int Port { get; set; } = 3310;

    /// <summary>Gets or sets the path of the Unix socket clamd listens on, e.g. <c>/run/clamav/clamd.ctl</c>.</summary>
    /// <value>The default is <see langword="null"/>: <see cref="Host"/> and <see cref="Port"/> are used.</value>
    public string? SocketPath { get; set; }

    /// <summary>
    /// Gets or sets up to how many bytes clamd really looks at a file: not more than its <c>StreamMaxLength</c>, <c>MaxFileSize</c> and <c>MaxScanSize</c>. Of larger files clamd may say that they
    /// are fine without having looked at them, so they are not sent to it and stay held.
    /// </summary>
    /// <value>The default is 26,214,400 (25 MiB, to which the clamd.conf of Debian sets those limits; clamd by itself has 100 MiB); at least 1.</value>
    [Range(1, long.MaxValue)]
    public long MaxBytes { get; set; } = DefaultMaxBytes;

    /// <summary>Gets or sets whether the host starts although chats accept files larger than <see cref="MaxBytes"/>: those are held, and refused after <see cref="AttachmentOptions.HoldFor"/>.</summary>
    /// <value>The default is <see langword="false"/>: such a host does not start.</value>
    public bool HoldsLarger { get; set; }
}
