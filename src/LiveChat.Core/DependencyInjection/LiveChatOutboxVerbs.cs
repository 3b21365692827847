using System.Diagnostics.CodeAnalysis;
using LiveChat.Outbox;
using LiveChat.Transcripts;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The verbs of <see cref="LiveChatBuilder"/> for what is done after commits: transcripts and the outbox.</summary>
public static class LiveChatOutboxVerbs
{
    /// <summary>Sets who hands transcripts to a mail system. Without one none is sent. The last call wins, in whatever order AddLiveChat was called.</summary>
    /// <typeparam name="TSender">The sender; made once.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseTranscriptSender<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSender>(this LiveChatBuilder builder)
        where TSender : class, ITranscriptSender
        => builder.Use<ITranscriptSender, TSender>();

    /// <summary>Sets how transcripts are mailed.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the options.</param>
    public static LiveChatBuilder ConfigureTranscripts(this LiveChatBuilder builder, Action<TranscriptOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>Sets how what is to be done after commits is worked on.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the options.</param>
    public static LiveChatBuilder ConfigureOutbox(this LiveChatBuilder builder, Action<OutboxOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        return builder;
    }
}
