namespace Storefront.Demo;

/// <summary>Where transcripts go, unless the section <c>LiveChat:Mail:Smtp</c> names a mail server.</summary>
internal sealed class MailOptions
{
    /// <summary>Gets or sets the folder that gets one <c>.eml</c> file per ended chat; relative to the application.</summary>
    /// <value>The default is <c>mail</c>.</value>
    public string Folder { get; set; } = "mail";
}
