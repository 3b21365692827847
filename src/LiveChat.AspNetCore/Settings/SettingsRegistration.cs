using LiveChat.AspNetCore.Admin;
using LiveChat.AspNetCore.Contract;
using LiveChat.Queues;
using LiveChat.Redaction;
using LiveChat.Routing;
using LiveChat.Teams;
using LiveChat.Transcripts;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.Settings;

internal static class SettingsRegistration
{
    /// <summary>What the console sets, over HTTP.</summary>
    public static void AddSettingsCalls(this IServiceCollection services)
    {
        services.TryAddSingleton<SettingsAdmins>();
        services.TryAddSingleton<ISettingsRecords<QueueOptions, QueueSettingsDto, QueueDocumentDto>, QueueRecords>();
        services.TryAddSingleton<ISettingsRecords<TeamOptions, TeamSettingsDto, TeamDocumentDto>, TeamRecords>();
        services.TryAddSingleton<ISettingsRecords<WidgetOptions, WidgetSettingsDto, WidgetDocumentDto>, WidgetRecords>();
        services.TryAddSingleton<SettingsCalls<QueueOptions, QueueSettingsDto, QueueDocumentDto>>();
        services.TryAddSingleton<SettingsCalls<TeamOptions, TeamSettingsDto, TeamDocumentDto>>();
        services.TryAddSingleton<SettingsCalls<WidgetOptions, WidgetSettingsDto, WidgetDocumentDto>>();
        services.TryAddSingleton<ISettingsRecords<AgentSettings, AgentSettingsDto, AgentDocumentDto>, AgentSettingsRecords>();
        services.TryAddSingleton<SettingsCalls<AgentSettings, AgentSettingsDto, AgentDocumentDto>>();
        services.TryAddSingleton<AdminAgents>();
        services.TryAddSingleton<SettingsLists>();
        services.TryAddSingleton<WidgetSightingsCall>();
        services.TryAddSingleton<ISettingsRecords<TranscriptSettings, TranscriptSettingsDto, TranscriptsDocumentDto>, TranscriptRecords>();
        services.TryAddSingleton<SettingsCalls<TranscriptSettings, TranscriptSettingsDto, TranscriptsDocumentDto>>();
        services.TryAddSingleton<TranscriptTrial>();
        services.TryAddSingleton<RulesRecords>();
        services.TryAddSingleton<RulesTrial>();
        services.TryAddSingleton<ISettingsRecords<RedactionRules, RulesDto, RulesDocumentDto>>(s => s.GetRequiredService<RulesRecords>());
        services.TryAddSingleton<SettingsCalls<RedactionRules, RulesDto, RulesDocumentDto>>();
    }
}
