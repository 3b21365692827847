using System.Reflection;

namespace LiveChat.FaultyStores;

// CA1852: not sealed, because the run time derives from it.
#pragma warning disable CA1852

/// <summary>A store of any kind with a <see cref="FaultyStore"/> before it.</summary>
internal class FaultyStoreProxy : DispatchProxy
{
    private static readonly MethodInfo Apply = typeof(FaultyStoreProxy).GetMethod(nameof(ApplyAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private FaultyStore _faults = null!;
    private object _store = null!;

    public static TStore Before<TStore>(TStore store, FaultyStore faults)
        where TStore : class
    {
        var before = Create<TStore, FaultyStoreProxy>();
        var proxy = (FaultyStoreProxy)(object)before;
        (proxy._store, proxy._faults) = (store, faults);
        return before;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        => _faults.Of(targetMethod!.Name) is { } fault
            ? Apply.MakeGenericMethod(targetMethod.ReturnType.GenericTypeArguments).Invoke(this, [fault, targetMethod, args])
            : Call(targetMethod, args);

    private Task<T> ApplyAsync<T>(StoreFault fault, MethodInfo method, object?[]? args) => fault.ApplyAsync(() => (Task<T>)Call(method, args)!);

    private object? Call(MethodInfo method, object?[]? args)
        => method.Invoke(_store, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);
}
