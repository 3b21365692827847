using System.Security.Claims;
using LiveChat.AspNetCore.Identity;
using LiveChat.Routing;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Identity;

/// <summary>The code of docs/identity.md, so that the compiler reads it, too. <see cref="ReadingTheRecipes"/> compares.</summary>
internal static class IdentityRecipes
{
    public static void Policies(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy("agents", policy => policy.RequireRole("support", "support-lead"))
            .AddPolicy("admins", policy => policy.RequireRole("support-lead"));

        builder.Services.AddLiveChat(chat =>
        {
            chat.DeskPolicy = "agents";
            chat.AdminPolicy = "admins";
        });
    }

    public static void OpenIdConnect(WebApplicationBuilder builder)
    {
        builder.Services
            .AddAuthentication(options =>
            {
                options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
                options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
            })
            .AddCookie(cookie => cookie.Cookie.SameSite = SameSiteMode.Lax)
            .AddOpenIdConnect(login =>
            {
                login.Authority = "https://login.example.com";
                login.ClientId = "support-desk";
                login.ClientSecret = builder.Configuration["Login:ClientSecret"];
                login.ResponseType = "code";
                login.MapInboundClaims = false;
                login.TokenValidationParameters.NameClaimType = "name";
                login.TokenValidationParameters.RoleClaimType = "roles";
            });

        builder.Services
            .AddLiveChat(chat => chat.DeskPolicy = "agents")
            .MapAgent(user => user.FindFirst("sub") is { } subject
                ? new AgentProfile(subject.Value, user.Identity?.Name ?? "Support")
                {
                    Teams = [.. user.FindAll("groups").Select(group => group.Value)],
                    IsAdmin = user.IsInRole("support-lead"),
                }
                : null);
    }

    public static void AspNetCoreIdentity(WebApplicationBuilder builder)
    {
        builder.Services.AddIdentity<IdentityUser, IdentityRole>();

        builder.Services
            .AddLiveChat(chat => chat.DeskPolicy = "agents")
            .MapAgent(user => new AgentProfile(
                user.FindFirstValue(ClaimTypes.NameIdentifier)!,
                user.FindFirstValue("display_name") ?? "Support")
            {
                Teams = [.. user.FindAll("team").Select(team => team.Value)],
                IsAdmin = user.IsInRole("support-lead"),
            });
    }

    public static void KnownCustomers(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat().AddWidget("acme-home-demo-shop", widget => builder.Configuration.GetSection("LiveChat:Widget").Bind(widget));
    }

    public static void TokensForPages(WebApplication app)
    {
        app.MapGet("/account/chat-token", (ClaimsPrincipal user, HttpContext context, LiveChatIdentity identity) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return identity.CreateToken(
                user.FindFirstValue(ClaimTypes.NameIdentifier)!,
                email: user.FindFirstValue(ClaimTypes.Email),
                name: user.Identity?.Name);
        }).RequireAuthorization();
    }
}
