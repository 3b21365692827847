using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Ui;

/// <summary>The code docs/desk.md shows.</summary>
internal static class DeskSnippets
{
    public static void SignOut(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat(chat => chat.SignOutPath = "/signout");
    }
}
