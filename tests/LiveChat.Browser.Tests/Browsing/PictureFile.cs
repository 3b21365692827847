using LiveChat.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace LiveChat.Browser.Tests.Browsing;

/// <summary>Files to choose, drop and paste.</summary>
internal static class PictureFile
{
    /// <summary>A picture of a few kB.</summary>
    public static FilePayload Small(string name) => Of(name, Drawing.Vase(320, 240));

    /// <summary>A picture of 296 kB.</summary>
    public static FilePayload Large(string name) => Of(name, Drawing.Sand(360, 280));

    public static FilePayload Of(string name, byte[] bytes) => new() { Name = name, MimeType = "application/octet-stream", Buffer = bytes };
}
