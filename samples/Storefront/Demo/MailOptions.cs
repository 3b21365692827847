namespace Storefront.Demo;

/// <summary>Where transcripts go.</summary>
internal sealed class MailOptions
{
    /// <summary>Gets or sets the folder that gets one <c>.eml</c> file per ended chat; relative to the application.</summary>
    /// <value>The default is <c>mail</c>.</value>
    public string Folder { get; set; } = "mail";
}
