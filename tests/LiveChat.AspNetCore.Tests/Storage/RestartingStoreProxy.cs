using System.Reflection;

namespace LiveChat.AspNetCore.Tests.Storage;

// CA1852: not sealed, because the run time derives from it.
#pragma warning disable CA1852

/// <summary>A store of any kind whose host is restarted before every call.</summary>
internal class RestartingStoreProxy : DispatchProxy
{
    private static readonly MethodInfo Ask = typeof(RestartingStoreProxy).GetMethod(nameof(AskAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private RestartingStores _stores = null!;

    public static TStore Of<TStore>(RestartingStores stores)
        where TStore : class
    {
        var store = Create<TStore, RestartingStoreProxy>();
        ((RestartingStoreProxy)(object)store)._stores = stores;
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        => Ask.MakeGenericMethod(targetMethod!.DeclaringType!, targetMethod.ReturnType.GenericTypeArguments.Single()).Invoke(this, [targetMethod, args]);

    private Task<T> AskAsync<TStore, T>(MethodInfo method, object?[]? args)
        where TStore : class
        => _stores.AskAsync<TStore, T>(store => (Task<T>)method.Invoke(store, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null)!);
}
