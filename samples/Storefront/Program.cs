using Microsoft.AspNetCore.Authentication.Cookies;
using Storefront.Demo;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddOptions<StorefrontOptions>().BindConfiguration(StorefrontOptions.Section).ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddRazorPages();
builder.Services.AddAuthorization();
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
{
    cookie.Cookie.Name = "acme-home-demo";
    cookie.Cookie.SameSite = SameSiteMode.Lax;
    cookie.LoginPath = "/signin";
    cookie.AccessDeniedPath = "/signin";
});

var app = builder.Build();

app.UseMiddleware<PageSecurity>();
app.UseStaticFiles();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages();

app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(Welcome.Text(app)));
await app.RunAsync();
