using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Reports;

internal static class ReportsServiceCollectionExtensions
{
    /// <summary>Counting what happened. Needs the chats and the activity log.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.TryAddSingleton<ChatReports>();
        return services;
    }
}
