using LiveChat.Chats;
using LiveChat.Notes;
using LiveChat.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LiveChat.Events;

internal static class EventsServiceCollectionExtensions
{
    /// <summary>One more handler. The same once more only sets more of its options.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">Its name for ever.</param>
    /// <param name="handler">Its type.</param>
    /// <param name="find">Finds it in a scope.</param>
    /// <param name="configure">Sets its options.</param>
    /// <exception cref="ArgumentException">The name cannot be one, or another handler has it.</exception>
    public static void AddEventSubscription(
        this IServiceCollection services, string name, Type handler, Func<IServiceProvider, IChatEventHandler> find, Action<EventHandlerOptions> configure)
    {
        EventHandlerName.ThrowIfNotOne(name);
        services.AddOptions<EventHandlerOptions>(name).Configure(configure).ValidateOnStart();

        var known = services.Where(d => !d.IsKeyedService).Select(d => d.ImplementationInstance).OfType<EventHandlerName>().FirstOrDefault(n => n.Name == name);
        if (known?.Handler == handler) return;
        if (known is not null) throw new ArgumentException($"The name '{name}' is that of {known.Handler.Name} already. Give each event handler a name of its own.", nameof(name));

        services.AddSingleton(new EventHandlerName(name, handler));
        services.AddKeyedSingleton(name, (s, _) => new EventSubscription(name, s.GetRequiredService<IOptionsMonitor<EventHandlerOptions>>().Get(name), find, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => s.GetRequiredKeyedService<EventSubscription>(name));
        services.AddSingleton<IHearsUnattended>(s => s.GetRequiredKeyedService<EventSubscription>(name));
        services.AddSingleton(s => s.GetRequiredKeyedService<EventSubscription>(name).Follower);
        services.AddSingleton<IOutboxTask>(s => new EventTask(
            s.GetRequiredKeyedService<EventSubscription>(name), s.GetRequiredService<IChatStore>(), s.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton(s => s.GetRequiredKeyedService<EventSubscription>(name).Team);
        services.AddSingleton<IOutboxTask>(s => new TeamEventTask(
            s.GetRequiredKeyedService<EventSubscription>(name), s.GetRequiredService<ITeamLogStore>(), s.GetRequiredService<IChatStore>(), s.GetRequiredService<IServiceScopeFactory>()));
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IChatObserver, EventNudge>(),
            ServiceDescriptor.Singleton<IValidateOptions<EventHandlerOptions>, EventHandlerOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<EventHandlerOptions>, EventNamesValidator>(),
        ]);
    }
}
