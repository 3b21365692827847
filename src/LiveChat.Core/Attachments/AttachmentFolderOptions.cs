using System.ComponentModel.DataAnnotations;

namespace LiveChat.Attachments;

/// <summary>Where the bytes of attachments lie.</summary>
public sealed class AttachmentFolderOptions
{
    /// <summary>Gets or sets the folder. LiveChat's own, on a disk all nodes share; made when it is missing, for LiveChat's user alone. No web server may serve it: what people upload lies there.</summary>
    /// <value>The default is <c>App_Data/livechat-attachments</c>; set by <c>UseAttachmentFolder</c>. A relative path is taken from the process's working directory.</value>
    [Required]
    public string Path { get; set; } = "App_Data/livechat-attachments";
}
