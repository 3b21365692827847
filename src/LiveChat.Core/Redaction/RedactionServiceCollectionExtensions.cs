using LiveChat.Detection;
using LiveChat.Outbox;
using LiveChat.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiveChat.Redaction;

internal static class RedactionServiceCollectionExtensions
{
    /// <summary>Making things go for good. Needs the chats, the contacts, the notes, the attachments, the activity log and the outbox.</summary>
    public static IServiceCollection AddRedaction(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().ValidateOnStart();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IContentCopy, FileCopy>(),
            ServiceDescriptor.Singleton<IContentCopy, NoteCopy>(),
            ServiceDescriptor.Singleton<IOutboxTask, RedactionTask>(),
            ServiceDescriptor.Singleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<RedactionRules>, RulesValidator>(),
            ServiceDescriptor.Singleton<IHostedService, RetentionSweeper>(),
        ]);
        services.TryAddSingleton<IRedactionNotifier, NullRedactionNotifier>();
        services.TryAddSingleton<ContactErasure>();
        services.TryAddSingleton<RedactionCopies>();
        services.TryAddSingleton<RedactionService>();
        services.TryAddSingleton<IRedaction>(s => s.GetRequiredService<RedactionService>());
        services.TryAddSingleton<Retention>();
        services.TryAddSingleton<RulesInCode>();
        services.TryAddSingleton(s => new RulesInForce(
            s.GetRequiredService<ContentDoor>(), s.GetRequiredService<DetectorCatalog>(), s.GetRequiredService<RulesInCode>(),
            s.GetRequiredService<IOptions<DetectionOptions>>(), s.GetRequiredService<IOptions<RetentionOptions>>()));
        services.AddSettingsOf<RedactionRules, RulesShape>();
        return services;
    }
}
