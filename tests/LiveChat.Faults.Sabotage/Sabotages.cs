using LiveChat.Chats;
using LiveChat.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Faults.Sabotage;

/// <summary>Which defence is taken away, or what goes wrong: named by LIVECHAT_SABOTAGE.</summary>
internal static class Sabotages
{
    public static void AddTo(IServiceCollection services)
    {
        switch (Environment.GetEnvironmentVariable("LIVECHAT_SABOTAGE"))
        {
            case "ack-before-commit":
                services.Around<IChatStore>(store => new AckBeforeCommit(store));
                break;
            case "failing-sender":
                services.Around<ITranscriptSender>(sender => new FailingSender(sender));
                break;
            case "dying-sender":
                services.Around<ITranscriptSender>(sender => new DyingSender(sender));
                break;
            case var other:
                throw new NotSupportedException($"There is no sabotage '{other}'.");
        }
    }

    private static void Around<T>(this IServiceCollection services, Func<T, T> wrap)
        where T : class
    {
        var honest = services.Last(s => s.ServiceType == typeof(T));
        services.AddSingleton(s => wrap((T)(honest.ImplementationFactory?.Invoke(s) ?? ActivatorUtilities.CreateInstance(s, honest.ImplementationType!))));
    }
}
