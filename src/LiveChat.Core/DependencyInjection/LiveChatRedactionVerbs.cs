using System.Diagnostics.CodeAnalysis;
using LiveChat.Redaction;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The verbs of <see cref="LiveChatBuilder"/> for making things go for good.</summary>
public static class LiveChatRedactionVerbs
{
    /// <summary>Sets after how long chats are redacted by themselves.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the options.</param>
    public static LiveChatBuilder ConfigureRetention(this LiveChatBuilder builder, Action<RetentionOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>Adds a place of the host's own that holds something people wrote in chats, so that redactions reach it.</summary>
    /// <typeparam name="TCopy">The place; made once.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder AddContentCopy<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCopy>(this LiveChatBuilder builder)
        where TCopy : class, IContentCopy
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IContentCopy, TCopy>());
        return builder;
    }
}
