using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiveChat.Outbox;

internal static class OutboxServiceCollectionExtensions
{
    /// <summary>The outbox and its worker. Needs the metrics.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddOptions<OutboxOptions>().ValidateOnStart();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<OutboxOptions>, OutboxOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<OutboxOptions>, OutboxLeaseValidator>(),
            ServiceDescriptor.Singleton<IHostedService, OutboxWorker>(),
        ]);
        services.TryAddSingleton<InMemoryOutboxStore>();
        services.TryAddSingleton<IOutboxStore>(s => s.GetRequiredService<InMemoryOutboxStore>());
        services.TryAddSingleton<OutboxSignal>();
        services.TryAddSingleton(static _ => new OutboxShift());
        services.TryAddSingleton<OutboxRunner>();
        return services;
    }
}
