using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.ActivityLog;

internal static class ActivityLogServiceCollectionExtensions
{
    /// <summary>Finding chats again. Needs the chats, the contacts and the notes.</summary>
    public static IServiceCollection AddActivityLog(this IServiceCollection services)
    {
        services.TryAddSingleton<IActivityLog, InMemoryActivityLog>();
        return services;
    }
}
