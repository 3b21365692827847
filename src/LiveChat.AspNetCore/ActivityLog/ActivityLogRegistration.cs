using LiveChat.AspNetCore.Agents;
using LiveChat.AspNetCore.Realtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.ActivityLog;

internal static class ActivityLogRegistration
{
    /// <summary>The activity log over hub and HTTP, and looking on at chats.</summary>
    public static void AddActivityLogCalls(this IServiceCollection services)
    {
        services.TryAddSingleton<LogRows>();
        services.TryAddSingleton<LogCalls>();
        services.TryAddSingleton<LogFiles>();
        services.TryAddSingleton<TranscriptFiles>();
        services.TryAddSingleton<ChatWatches>();
        services.TryAddSingleton<WatchPushes>();
        services.TryAddSingleton<WatchCalls>();
    }
}
