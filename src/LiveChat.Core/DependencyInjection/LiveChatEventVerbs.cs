using System.Diagnostics.CodeAnalysis;
using LiveChat.Events;
using LiveChat.Webhooks;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The verbs of <see cref="LiveChatBuilder"/> for whoever wants to know what happens in chats.</summary>
public static class LiveChatEventVerbs
{
    /// <summary>
    /// Adds a handler that is told what happens in chats, at least once and in order. It hears every chat whole: one that was started before it was added, from its beginning,
    /// when the chat's life moves next. Calling it again for the same handler and name sets more of its options.
    /// </summary>
    /// <typeparam name="THandler">The handler; made once per event in a scope of its own, unless the host registers it otherwise.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The handler's name: 1 to 40 of a to z, 0 to 9 and <c>-</c>. Its place in every chat is kept under it; with another name it hears everything anew.</param>
    /// <param name="configure">Sets its options; <see langword="null"/> leaves the defaults: all events, 4 chats at once.</param>
    /// <exception cref="ArgumentException">The name cannot be one, or another handler has it.</exception>
    public static LiveChatBuilder AddEventHandler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this LiveChatBuilder builder, string name, Action<EventHandlerOptions>? configure = null)
        where THandler : class, IChatEventHandler
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddScoped<THandler>();
        builder.Services.AddEventSubscription(name, typeof(THandler), static s => s.GetRequiredService<THandler>(), configure ?? (static _ => { }));
        return builder;
    }

    /// <summary>
    /// Adds a webhook: an event handler that posts each event, signed, to an address of the public internet. It follows no redirect and uses no proxy. Calling it again for the
    /// same name sets more of its options.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The webhook's name: 1 to 40 of a to z, 0 to 9 and <c>-</c>. Its place in every chat is kept under it; with another name it sends everything anew.</param>
    /// <param name="configure">Sets its options; a URL and a secret are needed.</param>
    /// <exception cref="ArgumentException">The name cannot be one, or an event handler has it.</exception>
    public static LiveChatBuilder AddWebhook(this LiveChatBuilder builder, string name, Action<WebhookOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddWebhookSender(name, configure);
        return builder;
    }
}
