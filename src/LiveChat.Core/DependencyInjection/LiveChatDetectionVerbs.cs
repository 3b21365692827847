using System.Diagnostics.CodeAnalysis;
using LiveChat.Detection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The verbs of <see cref="LiveChatBuilder"/> for finding sensitive data.</summary>
public static class LiveChatDetectionVerbs
{
    /// <summary>Sets what is looked for in what people write, and what becomes of it.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the options.</param>
    public static LiveChatBuilder ConfigureDetection(this LiveChatBuilder builder, Action<DetectionOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>Adds a detector, beside the built-in ones. Adding the same again is harmless; two with one name stop the host.</summary>
    /// <typeparam name="TDetector">The detector; made once.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder AddDetector<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TDetector>(this LiveChatBuilder builder)
        where TDetector : class, IDetector
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IDetector, TDetector>());
        return builder;
    }
}
