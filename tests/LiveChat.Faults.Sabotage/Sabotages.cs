using LiveChat.Agents;
using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Sqlite;
using LiveChat.Outbox;
using LiveChat.Routing;
using LiveChat.Transcripts;
using LiveChat.WakeUps;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Faults.Sabotage;

/// <summary>Which defence is taken away, or what goes wrong: named by LIVECHAT_SABOTAGE.</summary>
internal static class Sabotages
{
    private const string DyingUploadAt = "dying-upload-at-";

    private const string DyingRedactionAt = "dying-redaction-at-";

    public static void AddTo(IServiceCollection services)
    {
        switch (Environment.GetEnvironmentVariable("LIVECHAT_SABOTAGE"))
        {
            case "ack-before-commit":
                services.Around<IChatStore>(store => new AckBeforeCommit(store));
                break;
            case "deaf":
                services.Around<IWakeUps>(wakeUps => new DeafNode(wakeUps));
                break;
            case "forgetful":
                services.Around<IChatStore>(store => new ForgetfulStore(store));
                break;
            case "stale":
                services.Around<IChatStore>(store => new StaleNode(store));

                // For a process that is alone: it neither listens nor looks.
                services.AddSingleton<IWakeUps, InMemoryWakeUps>();
                break;
            case "uncomplaining":
                services.Around<IWakeUps>(wakeUps => new UncomplainingNode(wakeUps));
                break;
            case "waits-for-hints":
                services.Around<IChatNotifier>((s, notifier) => new WaitingForHints(notifier, s.GetRequiredService<IWakeUps>()));
                break;
            case "never-missed":
                services.Around<IAgentStore>(store => new NeverMissed(store));
                break;
            case "first-impressions":
                services.Around<IRoutingStore>(store => new FirstImpressions(store));
                break;
            case "never-lets-go":
                services.Around<IRoutingStore>(store => new NeverLetsGo(store));
                break;
            case "no-drain":
                services.Remove(services.Single(s => s.ImplementationType?.Name == "DrainWork"));
                break;
            case "no-sync":
                services.PostConfigure<SqliteStoreOptions>(sqlite => sqlite.Synchronous = SqliteSynchronous.Off);
                break;
            case "failing-sender":
                services.Around<ITranscriptSender>(sender => new FailingSender(sender));
                break;
            case "dying-sender":
                services.Around<ITranscriptSender>(sender => new DyingSender(new NotedSender(sender)));
                services.Around<IOutboxStore>(store => new NotedOutbox(store));
                break;
            case "noted-mails":
                services.Around<ITranscriptSender>(sender => new NotedSender(sender));
                services.Around<IOutboxStore>(store => new NotedOutbox(store));
                break;
            case "sweeping":
                services.AddHostedService<SweepingAtOnce>();
                break;
            case { } dying when dying.StartsWith(DyingUploadAt, StringComparison.Ordinal):
                services.AddSingleton<IUploadSteps>(new DyingUpload(Enum.Parse<UploadStep>(dying[DyingUploadAt.Length..])));
                break;
            case { } dying when dying.StartsWith(DyingRedactionAt, StringComparison.Ordinal):
                DyingRedaction.AddTo(services, Enum.Parse<RedactionStep>(dying[DyingRedactionAt.Length..]), services.Around);
                break;
            case var other:
                throw new NotSupportedException($"There is no sabotage '{other}'.");
        }
    }

    private static void Around<T>(this IServiceCollection services, Func<T, T> wrap)
        where T : class
        => services.Around<T>((_, honest) => wrap(honest));

    private static void Around<T>(this IServiceCollection services, Func<IServiceProvider, T, T> wrap)
        where T : class
    {
        var honest = services.Last(s => s.ServiceType == typeof(T));
        services.AddSingleton(s => wrap(s, (T)(honest.ImplementationFactory?.Invoke(s) ?? ActivatorUtilities.CreateInstance(s, honest.ImplementationType!))));
    }
}
