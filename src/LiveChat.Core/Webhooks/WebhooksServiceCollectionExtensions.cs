using LiveChat.Chats;
using LiveChat.Events;
using LiveChat.Notes;
using LiveChat.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LiveChat.Webhooks;

internal static class WebhooksServiceCollectionExtensions
{
    /// <summary>One more webhook: an event handler that posts. The same name once more only sets more of its options.</summary>
    public static void AddWebhookSender(this IServiceCollection services, string name, Action<WebhookOptions> configure)
    {
        services.AddEventSubscription(name, typeof(WebhookSender), s => s.GetRequiredKeyedService<WebhookSender>(name), static _ => { });
        services.AddOptions<WebhookOptions>(name).Configure(configure).ValidateOnStart();
        if (services.Any(d => d.IsKeyedService && d.ServiceType == typeof(WebhookSender) && Equals(d.ServiceKey, name))) return;

        services.AddOptions<EventHandlerOptions>(name).Configure<IOptionsMonitor<WebhookOptions>>((handler, webhooks) =>
        {
            var webhook = webhooks.Get(name);
            handler.Concurrency = webhook.Concurrency;
            foreach (var e in webhook.Events) handler.Events.Add(e);
        });

        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<WebhookOptions>, WebhookOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<WebhookOptions>, WebhookUrlValidator>(),
        ]);
        services.TryAddSingleton<IHostResolver, DnsHostResolver>();
        services.AddSingleton<IContentCopy>(s => new WebhookCopy(name, s.GetRequiredKeyedService<EventSubscription>(name), s.GetRequiredService<IChatStore>(), s.GetRequiredService<ITeamLogStore>()));
        services.AddKeyedSingleton(name, (s, _) => new WebhookSender(
            s.GetRequiredService<IOptionsMonitor<WebhookOptions>>().Get(name), s.GetRequiredService<IHostResolver>(), s.GetRequiredService<TimeProvider>()));
    }
}
