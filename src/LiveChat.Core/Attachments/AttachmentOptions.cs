using System.ComponentModel.DataAnnotations;
using LiveChat.Attachments.Images;

namespace LiveChat.Attachments;

/// <summary>What files may be sent, and how they come.</summary>
public sealed class AttachmentOptions
{
    /// <summary>The largest part there can be, in bytes.</summary>
    public const int LargestPart = 67_108_864;

    /// <summary>Gets or sets how many bytes a file may have. The rule <see cref="AttachmentRules.Size"/> asks for it.</summary>
    /// <value>The default is 157,286,400 (150 MB), inclusive. From 1 to 2,147,483,648.</value>
    [Range(1, 2_147_483_648)]
    public long MaxBytes { get; set; } = 157_286_400;

    /// <summary>Gets or sets how many bytes the parts have in which a file comes. Proxies between the browser and the host have to let that many pass.</summary>
    /// <value>The default is 8,388,608 (8 MB). From 65,536 to 67,108,864.</value>
    [Range(65_536, LargestPart)]
    public int PartSize { get; set; } = 8_388_608;

    /// <summary>Gets or sets how many uploads of one chat may be under way at once.</summary>
    /// <value>The default is 3. From 1 to 100.</value>
    [Range(1, 100)]
    public int ParallelUploads { get; set; } = 3;

    /// <summary>Gets or sets the media types that may be sent: of <c>image/jpeg</c>, <c>image/png</c>, <c>image/gif</c>, the only ones there are. Content decides; the rule <see cref="AttachmentRules.Type"/> asks for it.</summary>
    /// <value>The default is all three; at least one.</value>
    [MinLength(1)]
    public IList<string> Types { get; } = [ImageMediaTypes.Jpeg, ImageMediaTypes.Png, ImageMediaTypes.Gif];

    /// <summary>Gets or sets how many files one chat may have. The rule <see cref="AttachmentRules.Count"/> asks for it.</summary>
    /// <value>The default is 100. From 1 to 10,000.</value>
    [Range(1, 10_000)]
    public int FilesPerChat { get; set; } = 100;

    /// <summary>Gets or sets how many bytes the files of one chat may have together. The rule <see cref="AttachmentRules.ChatQuota"/> asks for it.</summary>
    /// <value>The default is 1,073,741,824 (1 GB). At least 1.</value>
    [Range(1, long.MaxValue)]
    public long BytesPerChat { get; set; } = 1L << 30;

    /// <summary>Gets or sets how many bytes one customer may send within a day, over all chats. The rule <see cref="AttachmentRules.VisitorQuota"/> asks for it.</summary>
    /// <value>The default is 2,147,483,648 (2 GB). At least 1.</value>
    [Range(1, long.MaxValue)]
    public long BytesPerVisitor { get; set; } = 2L << 30;

    /// <summary>Gets or sets how long a scanner may take for a file while its sender waits. After it the file is held, and asked about again.</summary>
    /// <value>The default is 30 s. From 1 s to 10 min.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan ScanTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets for how long a file is held that no scanner has decided about. After it, it is refused with <see cref="AttachmentCodes.ScanUnavailable"/>.</summary>
    /// <value>The default is 1 h. From 1 min to 7 days.</value>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan HoldFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets after what time without a new part an upload is given up.</summary>
    /// <value>The default is 15 min: until then it counts among <see cref="ParallelUploads"/>. From 1 min to 7 days.</value>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan AbandonedAfter { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Gets or sets after what time a file is deleted that came whole and was never sent.</summary>
    /// <value>The default is 24 h. From 1 min to 30 days.</value>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan UnsentAfter { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How names of files may end, with the dot, in lower case: what belongs to <see cref="Types"/>.</summary>
    public IReadOnlyList<string> Extensions => [.. Types.SelectMany(ImageMediaTypes.ExtensionsOf)];
}
