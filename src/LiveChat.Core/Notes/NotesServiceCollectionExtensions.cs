using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Notes;

internal static class NotesServiceCollectionExtensions
{
    /// <summary>What only the team sees of chats. Needs the chats, the contacts, the outbox and the wake-ups.</summary>
    public static IServiceCollection AddNotes(this IServiceCollection services)
    {
        services.TryAddSingleton<ITeamLogStore, InMemoryTeamLogStore>();
        services.TryAddSingleton<ITeamNotifier, NullTeamNotifier>();
        services.TryAddSingleton<TeamLog>();
        services.TryAddSingleton<ITeamLog>(s => s.GetRequiredService<TeamLog>());
        services.TryAddSingleton<IVisitorBlocks, VisitorBlocks>();
        return services;
    }
}
