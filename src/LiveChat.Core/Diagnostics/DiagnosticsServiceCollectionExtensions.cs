using LiveChat.Chats;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Diagnostics;

internal static class DiagnosticsServiceCollectionExtensions
{
    /// <summary>Metrics and what counts them.</summary>
    public static IServiceCollection AddDiagnostics(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton<LiveChatMetrics>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChatObserver, ChatMetrics>());
        return services;
    }
}
