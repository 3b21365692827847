using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using LiveChat.Queues;
using LiveChat.Redaction;
using LiveChat.Routing;
using LiveChat.Teams;
using LiveChat.Transcripts;
using LiveChat.Widgets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.AspNetCore.Settings;

/// <summary>The HTTP API of what the console sets.</summary>
internal static class SettingsEndpoints
{
    public static void MapSettings(this RouteGroupBuilder group, IServiceProvider services, bool isFirst)
    {
        var gate = AdminEndpoint.GateOf(services);
        group.MapKind<QueueOptions, QueueSettingsDto, QueueDocumentDto, QueueDocumentsDto>(gate, "queues", "queue", isFirst ? "Queue" : null, (context, lists) => lists.QueuesAsync(context));
        group.MapKind<TeamOptions, TeamSettingsDto, TeamDocumentDto, TeamDocumentsDto>(gate, "teams", "team", isFirst ? "Team" : null, (context, lists) => lists.TeamsAsync(context));
        group.MapKind<WidgetOptions, WidgetSettingsDto, WidgetDocumentDto, WidgetDocumentsDto>(gate, "widgets", "widget", isFirst ? "Widget" : null, (context, lists) => lists.WidgetsAsync(context));
        group.MapSightings(gate, isFirst);
        group.MapKind<AgentSettings, AgentSettingsDto, AgentDocumentDto, AgentDocumentsDto>(gate, "agents", "agent", isFirst ? "Agent" : null, (context, lists) => lists.AgentsAsync(context));
        group.MapOne<RedactionRules, RulesDto, RulesDocumentDto>(gate, "rules", RulesInForce.Name, "by which rules something is redacted by itself", isFirst ? "Rules" : null);
        group.MapRulesTrial(gate, isFirst);
        group.MapTranscriptTrial(gate, isFirst);
        group.MapOne<TranscriptSettings, TranscriptSettingsDto, TranscriptsDocumentDto>(gate, "transcripts", TranscriptsInForce.Name, "how transcripts are mailed", isFirst ? "Transcripts" : null);
    }

    private static void MapSightings(this RouteGroupBuilder group, StaffGate gate, bool isFirst)
    {
        var seen = group.MapGet("/api/admin/settings/widgets/{name}/sightings", (HttpContext context, string name, WidgetSightingsCall call) => call.AnswerAsync(context, name))
            .ForAdmins(
                gate,
                ChatAction.ReadSettings,
                "Answers from which pages a widget was asked for.",
                $"What this node saw at once, what others saw within about a minute. Pages that hide their address are not seen. {AdminEndpoint.Who}",
                ["settings_not_found"])
            .Produces<WidgetSightingsDto>();
        if (isFirst) seen.WithName("LiveChat.GetWidgetSightings");
    }

    private static void MapRulesTrial(this RouteGroupBuilder group, StaffGate gate, bool isFirst)
    {
        var trial = group.MapPost("/api/admin/settings/rules/try", (HttpContext context, RulesTrial box) => box.TryAsync(context))
            .ForAdmins(
                gate,
                ChatAction.ReadSettings,
                "Says what would become of a text.",
                $"By the rules in force, or by others the console might set. Nothing of it is kept or logged. {AdminEndpoint.Who}",
                ["bad_argument"])
            .Accepts<TryRulesDto>("application/json")
            .Produces<TriedRulesDto>();

        if (isFirst) trial.WithName("LiveChat.TryRules");
    }

    private static void MapTranscriptTrial(this RouteGroupBuilder group, StaffGate gate, bool isFirst)
    {
        var trial = group.MapPost("/api/admin/settings/transcripts/preview", (HttpContext context, TranscriptTrial box) => box.ShowAsync(context))
            .ForAdmins(
                gate,
                ChatAction.ReadSettings,
                "Shows what a mail with a transcript would look like.",
                $"Of a chat nobody had, with other settings of the console; what code says counts before them. Nothing is kept or sent. {AdminEndpoint.Who}",
                ["bad_argument"])
            .Accepts<TranscriptSettingsDto>("application/json")
            .Produces<TranscriptPreviewDto>();

        if (isFirst) trial.WithName("LiveChat.PreviewTranscript");
    }

    /// <summary>What there is one document of, whether or not somebody has set it.</summary>
    private static void MapOne<TOptions, TSettings, TDocument>(this RouteGroupBuilder group, StaffGate gate, string path, string document, string about, string? name)
        where TOptions : class
        where TSettings : class
        where TDocument : class
    {
        var read = group.MapGet($"/api/admin/settings/{path}", (HttpContext context, SettingsCalls<TOptions, TSettings, TDocument> calls) => calls.GetAsync(context, document))
            .ForAdmins(gate, ChatAction.ReadSettings, $"Answers {about}.", $"What the console set, what code says, and what counts. {AdminEndpoint.Who}")
            .Produces<TDocument>();

        var save = group.MapPut($"/api/admin/settings/{path}", (HttpContext context, SettingsCalls<TOptions, TSettings, TDocument> calls) => calls.PutAsync(context, document))
            .ForAdmins(
                gate,
                ChatAction.ChangeSettings,
                $"Sets {about}.",
                "`If-Match` names the ETag that was read, `If-None-Match: *` says that it is the first. The body is all the console says; where code says something else, code counts. "
                + $"It counts on this node at once, on others within about five seconds. With `settings_changed` the document as it is now is in `current`, with `settings_invalid` what is wrong is in `problems`. {AdminEndpoint.Who}",
                ["bad_argument", "version_missing", "settings_changed", "settings_invalid"])
            .Accepts<TSettings>("application/json")
            .Produces<TDocument>();

        if (name is null) return;
        read.WithName($"LiveChat.Get{name}");
        save.WithName($"LiveChat.Save{name}");
    }

    private static void MapKind<TOptions, TSettings, TDocument, TList>(
        this RouteGroupBuilder group, StaffGate gate, string kind, string word, string? name, Func<HttpContext, SettingsLists, Task<JsonHttpResult<TList>>> list)
        where TOptions : class
        where TSettings : class
        where TDocument : class
    {
        var all = group.MapGet($"/api/admin/settings/{kind}", (HttpContext context, SettingsLists lists) => list(context, lists))
            .ForAdmins(gate, ChatAction.ReadSettings, $"Answers all {kind} with their settings and where they come from.", AdminEndpoint.Who)
            .Produces<TList>();

        var one = group.MapGet($"/api/admin/settings/{kind}/{{name}}", (HttpContext context, string name, SettingsCalls<TOptions, TSettings, TDocument> calls) => calls.GetAsync(context, name))
            .ForAdmins(gate, ChatAction.ReadSettings, $"Answers the settings of a {word}.", $"With an ETag when the console has set it. {AdminEndpoint.Who}", ["settings_not_found"])
            .Produces<TDocument>();

        var save = group.MapPut($"/api/admin/settings/{kind}/{{name}}", (HttpContext context, string name, SettingsCalls<TOptions, TSettings, TDocument> calls) => calls.PutAsync(context, name))
            .ForAdmins(
                gate,
                ChatAction.ChangeSettings,
                $"Sets a {word}, new or changed.",
                "`If-Match` names the ETag that was read, `If-None-Match: *` says that it is new. The body is all of the settings. They count on this node at once, on others within "
                + $"about five seconds. With `settings_changed` the document as it is now is in `current`, with `settings_invalid` what is wrong is in `problems`. {AdminEndpoint.Who}",
                ["bad_argument", "version_missing", "settings_changed", "settings_invalid", "defined_in_code"])
            .Accepts<TSettings>("application/json")
            .Produces<TDocument>();

        var remove = group.MapDelete($"/api/admin/settings/{kind}/{{name}}", (HttpContext context, string name, SettingsCalls<TOptions, TSettings, TDocument> calls) => calls.DeleteAsync(context, name))
            .ForAdmins(
                gate,
                ChatAction.ChangeSettings,
                $"Removes a {word} of the console.",
                $"`If-Match` names the ETag that was read. With `settings_in_use` what needs it is in `usedBy`. {AdminEndpoint.Who}",
                ["bad_argument", "version_missing", "settings_not_found", "settings_changed", "settings_in_use", "defined_in_code"])
            .Produces(StatusCodes.Status204NoContent);

        // Names are unique in a host, also when LiveChat is mapped in two places.
        if (name is null) return;
        all.WithName($"LiveChat.List{name}Settings");
        one.WithName($"LiveChat.Get{name}Settings");
        save.WithName($"LiveChat.Save{name}Settings");
        remove.WithName($"LiveChat.Remove{name}Settings");
    }
}
