using System.Diagnostics.CodeAnalysis;
using LiveChat.Attachments;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The verbs of <see cref="LiveChatBuilder"/> for files in chats.</summary>
public static class LiveChatAttachmentVerbs
{
    /// <summary>Sets what files may be sent, and how they come.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the options.</param>
    public static LiveChatBuilder ConfigureAttachments(this LiveChatBuilder builder, Action<AttachmentOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>Adds a rule that every file has to pass. One with the name of another takes its place.</summary>
    /// <typeparam name="TRule">The rule; made once.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder AddAttachmentRule<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TRule>(this LiveChatBuilder builder)
        where TRule : class, IAttachmentRule
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IAttachmentRule, TRule>();
        return builder;
    }

    /// <summary>Takes a built-in rule away. That a file is one of the three kinds of pictures is no rule, and stays.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">One of <see cref="AttachmentRules"/>.</param>
    public static LiveChatBuilder RemoveAttachmentRule(this LiveChatBuilder builder, string name)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        builder.Services.AddSingleton(new RemovedAttachmentRule(name));
        return builder;
    }

    /// <summary>Sets who looks whether files are harmful. Without one they are not scanned. The last call wins.</summary>
    /// <typeparam name="TScanner">The scanner; made once.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseAttachmentScanner<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TScanner>(this LiveChatBuilder builder)
        where TScanner : class, IAttachmentScanner
        => builder.Use<IAttachmentScanner, TScanner>();
}
