using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.Attachments;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Contacts;
using LiveChat.Detection;
using LiveChat.Diagnostics;
using LiveChat.Macros;
using LiveChat.Nodes;
using LiveChat.Notes;
using LiveChat.Outbox;
using LiveChat.Queues;
using LiveChat.Redaction;
using LiveChat.Reports;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.Teams;
using LiveChat.Transcripts;
using LiveChat.WakeUps;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds LiveChat without a web framework.</summary>
public static class LiveChatCoreServices
{
    /// <summary>Adds what every LiveChat host needs: in memory, with one queue and one widget when the host adds none. Calling it again is harmless, in any order with the builder's verbs.</summary>
    /// <param name="services">The host's services.</param>
    public static LiveChatBuilder AddLiveChatCore(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.AddOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(s => new StoreClock(s.GetRequiredService<TimeProvider>()));

        services.AddDiagnostics();
        services.AddDetection();
        services.AddOutbox();
        services.AddAudit();
        services.AddAgents();
        services.AddTeams();
        services.AddContacts();
        services.AddQueues();
        services.AddWidgets();
        services.AddChats();
        services.AddNotes();
        services.AddRouting();
        services.AddMacros();
        services.AddWakeUps();
        services.AddTranscripts();
        services.AddSettings();
        services.AddAttachments();
        services.AddActivityLog();
        services.AddReports();
        services.AddRedaction();
        services.AddNodes();

        return new(services);
    }
}
