using System.Net;
using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Testing.Routing;
using LiveChat.Widgets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Architecture.Tests.Prose;

/// <summary>The code of the READMEs, so that the compiler reads it, too. <see cref="TheReadmes"/> compares.</summary>
internal static class ReadmeCode
{
    public static void AHostOfYourOwn(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddLiveChat();

        var app = builder.Build();
        app.MapLiveChat();
        app.MapGet("/", () => Results.Content(
            """
            <!doctype html>
            <title>My shop</title>
            <h1>My shop</h1>
            <script async src="/livechat/w/livechat-default.js"></script>
            """,
            "text/html"));
        app.Run();
    }

    public static void AWidgetOfYourOwn(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat().AddWidget("my-shop-widget-1", widget =>
        {
            widget.Name = "My shop";
            widget.Look.Accent = "#0f766e";
            widget.Domains.Add("https://www.example.com");
        });
    }

    public static void PagesThatMayCarryIt(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat().AddWidget("my-shop-widget-1", widget =>
        {
            widget.Domains.Add("https://www.example.com");
            widget.Domains.Add("https://*.example.com");
        });
    }

    public static void ALauncherOfYourOwn(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat().AddWidget("my-shop-widget-1", widget =>
        {
            widget.Launcher.Label = "Questions?";
            widget.Launcher.Icon = LauncherIcon.Question;
            widget.Launcher.HideOn.Add("/checkout/*");
            widget.LocaleTexts["de"] = new Dictionary<string, string> { ["launcher.label"] = "Fragen?" };
        });
    }

    public static void APolicyOfYourOwn(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat()
            .AddRoutingPolicy<FewestChatsPolicy>()
            .AddQueue("support", queue =>
            {
                queue.RoutingPolicy = "fewest-chats";
                queue.OfferTimeout = TimeSpan.FromSeconds(20);
            });
    }

    public static void AFolderOfMails(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat().UseMailFolder("/var/spool/livechat");
    }

    public static void AFolderOfAttachments(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat().UseAttachmentFolder("/var/lib/livechat/attachments");
    }

    public static void AMailServer(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat()
            .ConfigureTranscripts(mails => mails.FromAddress = "support@example.com")
            .UseSmtp(smtp =>
            {
                smtp.Host = "smtp.example.com";
                smtp.UserName = "support";
                smtp.Password = builder.Configuration["Smtp:Password"];
            });
    }

    public static async Task DeadLetters(IOutboxStore outbox, CancellationToken cancellationToken)
    {
        foreach (var mail in await outbox.DeadLettersAsync(after: null, limit: 100, cancellationToken))
        {
            Console.WriteLine($"{mail.Reference}: {mail.LastError}");
            await outbox.RequeueAsync(mail.Key, cancellationToken);
        }
    }

    public static async Task AFileOfChats(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat().UseSqlite("Data Source=livechat.db");

        var app = builder.Build();
        await app.MigrateLiveChatAsync();
        app.MapLiveChat();
    }

    public static async Task ADatabaseOfChats(WebApplicationBuilder builder, string connectionString)
    {
        builder.Services.AddLiveChat().UsePostgreSql(connectionString);

        var app = builder.Build();
        await app.MigrateLiveChatAsync();
        app.MapLiveChat();
    }

    public static void FilesClamdLooksAt(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat()
            .ConfigureAttachments(o => o.MaxBytes = 100 * 1024 * 1024)
            .UseClamAV("clamav", o => o.MaxBytes = 100 * 1024 * 1024);
    }

    public static void NodesThatWakeEachOther(WebApplicationBuilder builder, string connectionString)
    {
        builder.Services.AddLiveChat()
            .UsePostgreSql(connectionString)
            .UseRedis("redis:6379");
    }

    public static void NodesThatWakeEachOtherThroughRedis(WebApplicationBuilder builder, string connectionString)
    {
        builder.Services.AddLiveChat().UsePostgreSql(connectionString).UseRedis("redis:6379");
    }

    public static void BehindAProxy(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat(chat => chat.Origins.Add("https://chat.example.com"));
    }

    public static void BehindAProxyThatSaysMore(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat();
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedPrefix;
            forwarded.KnownProxies.Add(IPAddress.Parse("10.0.0.5"));
        });

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.MapLiveChat();
    }

    public static void KeysOfAllNodes(WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection()
            .SetApplicationName("shop")
            .PersistKeysToFileSystem(new DirectoryInfo("/data/keys"));
    }

    public static void MoreTimeToStop(WebApplicationBuilder builder)
    {
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(45));
    }

    public static void TwoQuestionsAboutHealth(WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });
    }

    public static void AQueue(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat()
            .AddTeam("support")
            .AddQueue("billing", queue =>
            {
                queue.Teams.Add("support");
                queue.RoutingPolicy = RoutingPolicies.Skills;
                queue.RequiredSkills.Add("billing");
                queue.SkillField = "language";
                queue.AddMember("ana-7", ana =>
                {
                    ana.Weight = 2;
                    ana.Skills.Add("billing");
                    ana.Skills.Add("french");
                });
                queue.AddMember("ben-8", ben => ben.Receives = false);
            });
    }

    public static void OpeningHours(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat()
            .AddQueue("support", queue => queue.OpeningHours = new()
            {
                TimeZone = "Europe/Berlin",
                Week =
                {
                    [DayOfWeek.Monday] = "09:00-12:30, 13:30-18:00",
                    [DayOfWeek.Friday] = "22:00-02:00",
                },
                Exceptions =
                {
                    ["12-25"] = "closed",
                    ["2026-12-24"] = "09:00-12:00",
                },
            });
    }

    public static void WhenNobodyIsThere(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat()
            .AddWidget("acme-shop-0000001", widget =>
            {
                widget.OfflineForm = PreChatForm.DefaultMessage with { Intro = "We answer by e-mail, within a day." };
                widget.Behaviour.MessagesWhenNobodyIsThere = true;
            })
            .AddQueue("support", queue => queue.WhenNobodyAnswers = NoAnswer.LeaveMessage);
    }

    public static void AwayByItself(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat()
            .ConfigureAgents(agents => agents.AwayWhenIdleFor = TimeSpan.FromMinutes(5));
    }

    public static async Task WhyItRangThere(IRoutingJournal journal, ChatId chat, CancellationToken cancellationToken)
    {
        foreach (var (_, offer, why) in await journal.ReadAsync(chat, after: 0, limit: 10, cancellationToken))
        {
            Console.WriteLine($"{why.At:T} {why.Policy}: {(offer is null ? "nobody" : string.Join(", ", offer.Agents))} of {why.Members}");
            foreach (var ranked in why.Ranked) Console.WriteLine($"  {ranked.Key.Agent}: {ranked.Load} of {ranked.Capacity} chats, asked before {ranked.Key.Passes} times");
            foreach (var left in why.Excluded) Console.WriteLine($"  {left.Agent}: {left.Rule} {left.Reason}");
        }
    }

    public static async Task AJournalToReplay(IRoutingJournal journal, IEnumerable<ChatId> chats, TextWriter file, CancellationToken cancellationToken)
    {
        foreach (var chat in chats)
        {
            foreach (var (_, _, why) in await journal.ReadAsync(chat, after: 0, limit: 1, cancellationToken)) await file.WriteLineAsync(why.Write().Json);
        }
    }

    public static void PoliciesOfYourOwn(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat(chat =>
        {
            chat.DeskPolicy = "agents";
            chat.AdminPolicy = "admins";
        });
    }

    public sealed class FewestChatsPolicySpecs : RoutingPolicySpecs
    {
        protected override IRoutingPolicy CreatePolicy() => new FewestChatsPolicy();
    }

    public sealed class FewestChatsPolicy : IRoutingPolicy
    {
        public string Name => "fewest-chats";

        public RingWidth Width => RingWidth.One;

        public Rank Rank(RoutingCandidate candidate, RoutingRequest request) => Routing.Rank.By(candidate.Load, candidate.IdleSince);
    }
}
