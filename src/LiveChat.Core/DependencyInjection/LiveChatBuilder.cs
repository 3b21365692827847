namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What <c>AddLiveChat()</c> returns. Its verbs are extension methods, so that every package can add its own.</summary>
public sealed class LiveChatBuilder
{
    internal LiveChatBuilder(IServiceCollection services) => Services = services;

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }
}
