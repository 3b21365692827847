using LiveChat.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LiveChat.Queues;

internal static class QueuesServiceCollectionExtensions
{
    /// <summary>The queues the host adds, or the default one. Needs the teams.</summary>
    public static IServiceCollection AddQueues(this IServiceCollection services)
    {
        services.AddOptions<QueueOptions>(QueueId.Default.Value).ValidateOnStart();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<QueueOptions>, QueueOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<QueueOptions>, QueueTeamsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<QueueOptions>, QueueMembersValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<QueueOptions>, QueueHoursValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<QueueOptions>, QueueOverflowValidator>(),
        ]);
        services.TryAddSingleton<QueueNames>();
        services.TryAddSingleton(s => new QueueCatalog(s.GetRequiredService<QueueNames>(), s.GetRequiredService<IOptionsMonitor<QueueOptions>>()));
        services.AddSettingsOf<QueueOptions, QueueShape>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISettingsUses, QueueUses>());

        return services;
    }
}
