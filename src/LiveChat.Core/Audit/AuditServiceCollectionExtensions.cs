using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Audit;

internal static class AuditServiceCollectionExtensions
{
    /// <summary>Where the audit log is kept.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.TryAddSingleton<InMemoryAuditLog>();
        return services;
    }
}
