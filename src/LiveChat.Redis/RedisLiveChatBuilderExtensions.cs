using LiveChat.Redis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

// In the namespace every host imports.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets nodes wake each other through Redis.</summary>
public static class RedisLiveChatBuilderExtensions
{
    /// <summary>
    /// Wakes the other nodes of the installation through Redis instead of through the database. Only hints go there, never content. A host starts and works without Redis;
    /// people on different nodes then hear of each other some seconds late.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configuration">How to reach Redis, e.g. <c>redis:6379,password=…</c>.</param>
    /// <param name="configure">Sets other options; <see langword="null"/> leaves the defaults.</param>
    public static LiveChatBuilder UseRedis(this LiveChatBuilder builder, string configuration, Action<RedisOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(configuration);

        builder.Services.AddOptions<RedisOptions>()
            .Configure(o => o.Configuration = configuration)
            .Configure(configure ?? (static _ => { }))
            .ValidateOnStart();
        builder.Services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<RedisOptions>, RedisOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<RedisOptions>, RedisConfigurationValidator>(),
        ]);
        return builder.UseWakeUps<RedisWakeUps>();
    }
}
