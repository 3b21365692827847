using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CustomStorage;

/// <summary>The stores LiveChat brings along. Those for routing and search look into them directly, so whoever writes through them is seen everywhere.</summary>
internal static class InMemory
{
    public const string Key = "in memory";

    /// <summary>Keeps the store that is registered until now, under a key, for the one that takes its place.</summary>
    public static void Keep<TStore>(IServiceCollection services)
        where TStore : class
    {
        var store = services.Last(s => s.ServiceType == typeof(TStore) && !s.IsKeyedService);
        services.TryAddKeyedSingleton(Key, (provider, _) => (TStore)(store.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, store.ImplementationType!)));
    }
}
