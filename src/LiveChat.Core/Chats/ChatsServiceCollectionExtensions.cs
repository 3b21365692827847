using LiveChat.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Chats;

internal static class ChatsServiceCollectionExtensions
{
    /// <summary>Chats and what moves them. Needs the agents, the contacts, the queues, the widgets, the outbox, the audit log and the wake-ups.</summary>
    public static IServiceCollection AddChats(this IServiceCollection services)
    {
        services.TryAddSingleton<InMemoryChatStore>();
        services.TryAddSingleton<IChatStore>(s => s.GetRequiredService<InMemoryChatStore>());
        services.TryAddSingleton<IChatNotifier, NullChatNotifier>();
        services.TryAddSingleton<GuardedChatNotifier>();
        services.TryAddSingleton<INodePresence, NobodyPresent>();
        services.TryAddSingleton<IResumePolicy, WidgetResumePolicy>();
        services.TryAddSingleton<ChatCache>();
        services.TryAddSingleton<LostAnswers>();
        services.TryAddSingleton<ChatFollowers>();
        services.TryAddSingleton<ChatUpdater>();
        services.TryAddSingleton<AgentChatUpdater>();
        services.TryAddSingleton<ChatStarter>();
        services.TryAddSingleton<ChatDoor>();
        services.TryAddSingleton<SplitValues>();
        services.TryAddSingleton<MessagePoster>();
        services.TryAddSingleton<ChatTransfers>();
        services.TryAddSingleton<IChatService, ChatService>();
        services.TryAddSingleton<ILeftMessages, LeftMessages>();
        services.TryAddSingleton<IChatRatings, ChatRatings>();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IChatObserver, OutboxNudge>(),
            ServiceDescriptor.Singleton<ISettingsUses, OpenChatsUse>(),
        ]);

        return services;
    }
}
