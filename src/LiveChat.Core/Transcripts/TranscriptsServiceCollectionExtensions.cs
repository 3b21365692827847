using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Settings;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiveChat.Transcripts;

internal static class TranscriptsServiceCollectionExtensions
{
    /// <summary>Transcripts by mail, as soon as there is a sender. Needs the chats, the widgets, the settings and the outbox.</summary>
    public static IServiceCollection AddTranscripts(this IServiceCollection services)
    {
        services.AddOptions<TranscriptOptions>().ValidateOnStart();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<TranscriptOptions>, TranscriptOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<TranscriptOptions>, TranscriptRulesValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<TranscriptSettings>, TranscriptSettingsValidator>(),
            ServiceDescriptor.Singleton<IOutboxPlan, TranscriptPlan>(),
            ServiceDescriptor.Singleton<IOutboxTask, TranscriptTask>(),
            ServiceDescriptor.Singleton<IHostedService, MissingSenderWarning>(),
        ]);
        services.TryAddSingleton<MailLimits>();
        services.TryAddSingleton(s => new TranscriptsInForce(
            s.GetRequiredService<IOptions<TranscriptOptions>>(), s.GetServices<IConfigureOptions<TranscriptOptions>>(), s.GetServices<IPostConfigureOptions<TranscriptOptions>>()));
        services.TryAddSingleton(s => new TranscriptWriter(s.GetRequiredService<WidgetCatalog>(), s.GetRequiredService<TranscriptsInForce>()));
        services.AddSettingsOf<TranscriptSettings, TranscriptsShape>();
        return services;
    }
}
