using System.Reflection;
using LiveChat.Chats;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.Tests.Hosting;

/// <summary>A switch that takes stores away and brings them back.</summary>
internal sealed class StoreOutage
{
    public bool IsOn { get; set; }

    /// <summary>Puts the switch before a store of the host.</summary>
    public void AddTo<TStore>(LiveChatBuilder builder)
        where TStore : class
    {
        var usual = builder.Services.Last(s => s.ServiceType == typeof(TStore));
        builder.Services.Replace(ServiceDescriptor.Singleton(s =>
        {
            var store = DispatchProxy.Create<TStore, Proxy>();
            var proxy = (Proxy)(object)store;
            proxy.Outage = this;
            proxy.Store = usual.ImplementationFactory?.Invoke(s) ?? ActivatorUtilities.CreateInstance(s, usual.ImplementationType!);
            return store;
        }));
    }

    // Not sealed: the run time derives from it.
#pragma warning disable CA1852
    internal class Proxy : DispatchProxy
    {
        public StoreOutage? Outage { get; set; }

        public object? Store { get; set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
            => Outage!.IsOn ? throw new StoreUnavailableException("The disk is full.") : targetMethod!.Invoke(Store, args);
    }
#pragma warning restore CA1852
}
