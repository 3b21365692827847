using System.Diagnostics.CodeAnalysis;
using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Macros;
using LiveChat.Notes;
using LiveChat.Outbox;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.Teams;
using LiveChat.WakeUps;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The verbs of <see cref="LiveChatBuilder"/>: Add… is one more of many, Use… is instead of what was there.</summary>
public static class LiveChatBuilderVerbs
{
    /// <summary>Adds a queue. The first one added is the default. Calling it again for the same name sets more of it.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The queue's name, 1 to 60 characters; its id for ever.</param>
    /// <param name="configure">Sets its options; <see langword="null"/> leaves the defaults.</param>
    public static LiveChatBuilder AddQueue(this LiveChatBuilder builder, string name, Action<QueueOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ThrowIfNotName(name);
        builder.Services.AddSingleton(new QueueName(name));
        builder.Services.AddOptions<QueueOptions>(name).Configure(configure ?? (static _ => { })).ValidateOnStart();
        return builder;
    }

    /// <summary>Adds a team.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The team's name, 1 to 60 characters; its id for ever.</param>
    /// <param name="configure">Sets its options; <see langword="null"/> leaves the defaults.</param>
    public static LiveChatBuilder AddTeam(this LiveChatBuilder builder, string name, Action<TeamOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ThrowIfNotName(name);
        builder.Services.AddSingleton(new TeamName(name));
        builder.Services.AddOptions<TeamOptions>(name).Configure(configure ?? (static _ => { })).ValidateOnStart();
        return builder;
    }

    /// <summary>Adds a macro (a canned response) that a team uses and that nobody changes but the host's code. Adding another one with the same shortcut and title for the same team takes its place.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="team">The name of the team, wherever that is defined: in code, in the console, or by <c>MapAgent</c>.</param>
    /// <param name="shortcut">What is typed after the slash: 1 to <see cref="MacroText.MaxShortcut"/> of a-z, 0-9, <c>-</c> and <c>_</c>.</param>
    /// <param name="title">One line for the list; 1 to <see cref="MacroText.MaxTitle"/> UTF-16 units.</param>
    /// <param name="body">What is inserted; 1 to <see cref="MacroText.MaxBody"/> UTF-16 units. May hold variables, see <see cref="MacroRenderer"/>.</param>
    public static LiveChatBuilder AddMacro(this LiveChatBuilder builder, string team, string shortcut, string title, string body)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ThrowIfNotName(team);
        ArgumentNullException.ThrowIfNull(shortcut);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(body);
        var text = new MacroText(shortcut, title, body).Tidy();
        if (text.Problem() is { } problem) throw new ArgumentException($"The macro '{shortcut}' of the team '{team}' cannot be added: {problem}. MacroRefusal.{problem} says what it needs.");

        builder.Services.AddSingleton(new MacroInCode(team, text));
        return builder;
    }

    /// <summary>Adds a widget. Adding one takes the place of the widget that is there when the host adds none.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="siteKey">The site key: 16 to 40 letters, digits, <c>-</c> or <c>_</c>. Public, not a secret.</param>
    /// <param name="configure">Sets its options; <see langword="null"/> leaves the defaults.</param>
    public static LiveChatBuilder AddWidget(this LiveChatBuilder builder, string siteKey, Action<WidgetOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(siteKey);
        builder.Services.AddWidget(siteKey, configure ?? (static _ => { }));
        return builder;
    }

    /// <summary>Sets how LiveChat treats agents.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the options.</param>
    public static LiveChatBuilder ConfigureAgents(this LiveChatBuilder builder, Action<AgentOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>Adds a routing policy; queues name it by its <see cref="IRoutingPolicy.Name"/>.</summary>
    /// <typeparam name="TPolicy">The policy; made once.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder AddRoutingPolicy<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPolicy>(this LiveChatBuilder builder)
        where TPolicy : class, IRoutingPolicy
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IRoutingPolicy, TPolicy>());
        return builder;
    }

    /// <summary>Replaces who says until when a chat can be resumed. The last call wins, in whatever order AddLiveChat was called.</summary>
    /// <typeparam name="TPolicy">The policy; made once.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseResumePolicy<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPolicy>(this LiveChatBuilder builder)
        where TPolicy : class, IResumePolicy
        => builder.Use<IResumePolicy, TPolicy>();

    /// <summary>Replaces where chats and their logs are kept. Replace agents, outbox and routing with it: they share one truth. The last call wins, in whatever order AddLiveChat was called.</summary>
    /// <typeparam name="TStore">The store; made once. Prove it with the specs of LiveChat.Testing.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseChatStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(this LiveChatBuilder builder)
        where TStore : class, IChatStore
        => builder.Use<IChatStore, TStore>();

    /// <summary>Replaces where agents are kept. The last call wins, in whatever order AddLiveChat was called.</summary>
    /// <typeparam name="TStore">The store; made once. Prove it with the specs of LiveChat.Testing.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseAgentStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(this LiveChatBuilder builder)
        where TStore : class, IAgentStore
        => builder.Use<IAgentStore, TStore>();

    /// <summary>Replaces where contacts are kept. The last call wins, in whatever order AddLiveChat was called.</summary>
    /// <typeparam name="TStore">The store; made once. Prove it with the specs of LiveChat.Testing.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseContactStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(this LiveChatBuilder builder)
        where TStore : class, IContactStore
        => builder.Use<IContactStore, TStore>();

    /// <summary>Replaces where notes and tags are kept. Replace the outbox with it: they share one truth. The last call wins, in whatever order AddLiveChat was called.</summary>
    /// <typeparam name="TStore">The store; made once. Prove it with the specs of LiveChat.Testing.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseTeamLogStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(this LiveChatBuilder builder)
        where TStore : class, ITeamLogStore
        => builder.Use<ITeamLogStore, TStore>();

    /// <summary>Replaces where is kept what is to be done after commits. The last call wins, in whatever order AddLiveChat was called.</summary>
    /// <typeparam name="TStore">The store; made once. Prove it with the specs of LiveChat.Testing.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseOutboxStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(this LiveChatBuilder builder)
        where TStore : class, IOutboxStore
        => builder.Use<IOutboxStore, TStore>();

    /// <summary>Replaces where the router reads chats and agents. The last call wins, in whatever order AddLiveChat was called.</summary>
    /// <typeparam name="TStore">The store; made once. Prove it with the specs of LiveChat.Testing.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseRoutingStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(this LiveChatBuilder builder)
        where TStore : class, IRoutingStore
        => builder.Use<IRoutingStore, TStore>();

    /// <summary>Replaces where the journals are read. Replace chats with it: their commits write them. The last call wins, in whatever order AddLiveChat was called.</summary>
    /// <typeparam name="TJournal">The journal; made once. Prove it with the specs of LiveChat.Testing.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseJournal<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TJournal>(this LiveChatBuilder builder)
        where TJournal : class, IJournal
        => builder.Use<IJournal, TJournal>();

    /// <summary>Replaces where is kept what the console sets. It writes the entries of the audit log too, so it shares its truth with the <see cref="IJournal"/>. The last call wins, in whatever order AddLiveChat was called.</summary>
    /// <typeparam name="TStore">The store; made once. Prove it with the specs of LiveChat.Testing.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseSettingsStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(this LiveChatBuilder builder)
        where TStore : class, ISettingsStore
        => builder.Use<ISettingsStore, TStore>();

    /// <summary>Replaces where is kept what is known about uploads. The last call wins, in whatever order AddLiveChat was called.</summary>
    /// <typeparam name="TStore">The store; made once. Prove it with the specs of LiveChat.Testing.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseUploadStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(this LiveChatBuilder builder)
        where TStore : class, IUploadStore
        => builder.Use<IUploadStore, TStore>();

    /// <summary>Keeps the bytes of attachments in a folder, which all nodes share. Without it that is <c>App_Data/livechat-attachments</c>, made with the first file. The last call that says where to keep them wins.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The folder; made when it is missing. A relative path is taken from the process's working directory. One in which no file can be made stops the start.</param>
    public static LiveChatBuilder UseAttachmentFolder(this LiveChatBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        builder.Services.AddOptions<AttachmentFolderOptions>().Configure(o => o.Path = path).ValidateOnStart();
        builder.Services.TryAddEnumerable([
            ServiceDescriptor.Singleton<IValidateOptions<AttachmentFolderOptions>, AttachmentFolderOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<AttachmentFolderOptions>, AttachmentFolderValidator>(),
        ]);
        return builder.Use<IAttachmentStorage, FolderAttachmentStorage>();
    }

    /// <summary>Replaces where the bytes of attachments are kept. The last call wins, in whatever order AddLiveChat was called.</summary>
    /// <typeparam name="TStorage">The storage; made once. Prove it with the specs of LiveChat.Testing.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseAttachmentStorage<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStorage>(this LiveChatBuilder builder)
        where TStorage : class, IAttachmentStorage
        => builder.Use<IAttachmentStorage, TStorage>();

    /// <summary>Replaces where chats are looked for. Replace it with chats and contacts: it finds what they keep. The last call wins, in whatever order AddLiveChat was called.</summary>
    /// <typeparam name="TLog">The log; made once. Prove it with the specs of LiveChat.Testing.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseActivityLog<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TLog>(this LiveChatBuilder builder)
        where TLog : class, IActivityLog
        => builder.Use<IActivityLog, TLog>();

    /// <summary>Replaces how nodes of one installation wake each other. The last call wins, in whatever order AddLiveChat was called.</summary>
    /// <typeparam name="TWakeUps">The wake-ups; made once. Prove them with the specs of LiveChat.Testing.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseWakeUps<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TWakeUps>(this LiveChatBuilder builder)
        where TWakeUps : class, IWakeUps
        => builder.Use<IWakeUps, TWakeUps>();

    internal static LiveChatBuilder Use<TService, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TImplementation>(this LiveChatBuilder builder)
        where TService : class
        where TImplementation : class, TService
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton<TService, TImplementation>());
        return builder;
    }

    private static void ThrowIfNotName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, 60, nameof(name));
    }
}
