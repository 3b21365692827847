using LiveChat.ClamAV;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

// In the namespace every host imports.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets ClamAV look at attachments.</summary>
public static class ClamAVLiveChatBuilderExtensions
{
    /// <summary>
    /// Holds attachments until clamd has looked at them and found nothing. A host starts without clamd; files are held as long as it is away. A host that accepts larger files than clamd looks at
    /// does not start, see <see cref="ClamAVOptions.HoldsLarger"/>.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="host">The machine clamd runs on.</param>
    /// <param name="configure">Sets other options; <see langword="null"/> leaves the defaults.</param>
    public static LiveChatBuilder UseClamAV(this LiveChatBuilder builder, string host = "localhost", Action<ClamAVOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(host);

        builder.Services.AddOptions<ClamAVOptions>()
            .Configure(o => o.Host = host)
            .Configure(configure ?? (static _ => { }))
            .ValidateOnStart();
        builder.Services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<ClamAVOptions>, ClamAVOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<ClamAVOptions>, ClamAVLimitsValidator>(),
        ]);
        return builder.UseAttachmentScanner<ClamAVScanner>();
    }
}
