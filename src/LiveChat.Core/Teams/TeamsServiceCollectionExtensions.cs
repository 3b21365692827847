using LiveChat.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LiveChat.Teams;

internal static class TeamsServiceCollectionExtensions
{
    /// <summary>The teams the host adds.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<TeamOptions>, TeamOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<TeamOptions>, TeamRulesValidator>(),
        ]);
        services.TryAddSingleton(s => new TeamCatalog(s.GetServices<TeamName>(), s.GetRequiredService<IOptionsMonitor<TeamOptions>>()));
        services.AddSettingsOf<TeamOptions, TeamShape>();

        return services;
    }
}
