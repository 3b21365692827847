using System.Security.Claims;
using LiveChat.Events;
using LiveChat.Routing;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Storefront.Demo;

// Settings are read once. Watching their folder for changes would cost a tenth of the processor as soon as the chat's database in it is busy.
var builder = WebApplication.CreateBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);

DefaultAddress.Apply(builder);

// How much of a connection's bytes may wait in memory until they are read: with the default of 1 MB fifty large files at once would take fifty of them.
builder.WebHost.UseSockets(sockets => sockets.MaxReadBufferSize = 128 * 1024);

var settings = builder.Configuration.GetSection(StorefrontOptions.Section).Get<StorefrontOptions>() ?? new StorefrontOptions();
builder.Services.AddOptions<StorefrontOptions>().BindConfiguration(StorefrontOptions.Section).ValidateOnStart();
builder.Services.AddSingleton<IValidateOptions<StorefrontOptions>, StorefrontValidator>();

// The chat: where it is kept, who may open the desk and the admin console, who an agent is, where transcripts go, and the shop's widget.
builder.Services
    .AddLiveChat(chat =>
    {
        chat.DeskPolicy = "agents";
        chat.AdminPolicy = "admins";
        chat.SignOutPath = "/signin";
        builder.Configuration.GetSection("LiveChat:Limits").Bind(chat.Limits);
    })
    .UseStore(settings, builder)
    .WakeNodes(settings)
    .MapAgent(user => new AgentProfile(user.FindFirstValue(ClaimTypes.NameIdentifier)!, user.Identity!.Name!) { IsAdmin = user.IsInRole(DemoAgents.AdminRole) })
    .UseMail(settings.Mail, builder)
    .UseAttachmentFolder(Path.GetFullPath(settings.Attachments, builder.Environment.ContentRootPath))
    .ConfigureAttachments(files => builder.Configuration.GetSection("LiveChat:Files").Bind(files))
    .ConfigureDetection(detection => builder.Configuration.GetSection("LiveChat:Detection").Bind(detection))
    .ConfigureRetention(retention =>
    {
        // For the demo: what code says stands in the console, to be read only.
        retention.Queues["support"] = TimeSpan.FromDays(90);
        builder.Configuration.GetSection("LiveChat:Retention").Bind(retention);
    })
    .ConfigureAgents(agents => builder.Configuration.GetSection("LiveChat:Agents").Bind(agents))
    .ConfigureOutbox(outbox => builder.Configuration.GetSection("LiveChat:Outbox").Bind(outbox))
    .ConfigureTranscripts(mails =>
    {
        // Whoever tries the shop ends many chats under one address.
        mails.MailsPerRecipient = 1000;
        builder.Configuration.GetSection("LiveChat:Transcripts").Bind(mails);
    })
    .AddTeam("support", team =>
    {
        team.DisplayName = "Support";
        team.Members.Add("ana");
        team.Members.Add("ben");
        team.MembersEditMacros = true;
    })
    .AddQueue("support", queue =>
    {
        queue.DisplayName = "Support";
        builder.Configuration.GetSection("LiveChat:Queue").Bind(queue);
    })
    .AddEventHandler<NobodyAtTheDesk>("nobody-at-the-desk", o => o.Events.Add(ChatEventNames.Unattended))
    .AddWidget(Shop.SiteKey, widget => Shop.Configure(widget, settings));

// The shop: pages, and a sign-in for the demo only. A real host keeps its own.
builder.Services.AddRazorPages();
builder.Services.AddAuthorizationBuilder()
    .AddPolicy("agents", policy => policy.RequireRole(DemoAgents.AgentRole, DemoAgents.AdminRole))
    .AddPolicy("admins", policy => policy.RequireRole(DemoAgents.AdminRole));
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
{
    cookie.Cookie.Name = "acme-home-demo";
    cookie.Cookie.SameSite = SameSiteMode.Lax;
    cookie.LoginPath = "/signin";
    cookie.AccessDeniedPath = "/signin";
});

// The keys under which the sign-in is sealed: two shops that share them believe each other.
var keys = builder.Services.AddDataProtection().SetApplicationName("Storefront");
if (!string.IsNullOrWhiteSpace(settings.KeyFolder)) keys.PersistKeysToFileSystem(new DirectoryInfo(Path.GetFullPath(settings.KeyFolder, builder.Environment.ContentRootPath)));

var app = builder.Build();

app.UseMiddleware<PageSecurity>();
app.UseStaticFiles();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages();
app.MapLiveChat();

// For whatever starts and watches the shop: whether it runs at all, and whether it should get people.
app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });

await app.MigrateLiveChatAsync();
app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(Welcome.Text(app)));
await app.RunAsync();
