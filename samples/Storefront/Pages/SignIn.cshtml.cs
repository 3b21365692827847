using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Storefront.Demo;

namespace Storefront.Pages;

public sealed class SignInModel(IHostEnvironment environment) : PageModel
{
    /// <summary>Gets whether one may sign in: there is no password, so only in Development.</summary>
    public bool IsOpen => environment.IsDevelopment();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync(string? agent)
    {
        if (!IsOpen || DemoAgents.Find(agent) is not { } person)
            return NotFound();

        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, person.Id),
                new Claim(ClaimTypes.Name, person.Name),
                new Claim(ClaimTypes.Role, person.Role),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(new ClaimsPrincipal(identity));

        var page = person.Role == DemoAgents.AdminRole ? "admin" : "desk";
        return Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : LocalRedirect(Url.Content($"~/livechat/{page}"));
    }

    public async Task<IActionResult> OnPostSignOutAsync()
    {
        await HttpContext.SignOutAsync();
        return RedirectToPage("/SignIn");
    }
}
