namespace Storefront.Demo;

/// <summary>Where the shop can send its transcripts.</summary>
internal static class StorefrontMail
{
    private const string Section = "LiveChat:Mail:Smtp";

    /// <summary>Whether the configuration says anything of a mail server.</summary>
    public static bool IsSmtp(IConfiguration configuration) => configuration.GetSection(Section).Exists();

    /// <summary>The mail server, if one is configured.</summary>
    public static string? Server(IConfiguration configuration) => configuration[Section + ":Host"] is { Length: > 0 } host ? host : null;

    /// <summary>Sends transcripts where the configuration says: to a mail server, or else to a folder. What makes no sense stops the shop when it starts.</summary>
    public static LiveChatBuilder UseMail(this LiveChatBuilder chat, MailOptions options, WebApplicationBuilder builder) => Server(builder.Configuration) is null
        ? chat.UseMailFolder(Path.GetFullPath(options.Folder, builder.Environment.ContentRootPath))
        : chat.UseSmtp(smtp => builder.Configuration.GetSection(Section).Bind(smtp));
}
