using System.Collections.Concurrent;
using LiveChat.Chats;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.FaultyStores;

/// <summary>Stands before real stores of a host and lets calls fail or wait when a test says so.</summary>
internal sealed class FaultyStore
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<StoreFault>> _faults = new();

    /// <summary>Whether all its stores refuse every call.</summary>
    public bool IsAway { get; set; }

    /// <summary>Stands before one more store of the host.</summary>
    public void AddTo<TStore>(LiveChatBuilder builder)
        where TStore : class
    {
        var usual = builder.Services.Last(s => s.ServiceType == typeof(TStore));
        builder.Services.Replace(ServiceDescriptor.Singleton(s => FaultyStoreProxy.Before(
            (TStore)(usual.ImplementationInstance ?? usual.ImplementationFactory?.Invoke(s) ?? ActivatorUtilities.CreateInstance(s, usual.ImplementationType!)), this)));
    }

    /// <summary>The next call fails and does nothing.</summary>
    public StoreFault FailBefore(string method) => Plan(method, new(StoreFaultKind.FailBefore, Failure()));

    /// <summary>The next call does what it is asked, and its answer is lost.</summary>
    public StoreFault FailAfter(string method, Exception? failure = null) => Plan(method, new(StoreFaultKind.FailAfter, failure ?? Failure()));

    /// <summary>The next call waits until it is let go.</summary>
    public StoreFault Hold(string method) => Plan(method, new(StoreFaultKind.Wait, Failure()));

    /// <summary>What happens to a call that begins now; <see langword="null"/> for nothing.</summary>
    public StoreFault? Of(string method)
    {
        if (IsAway) return new(StoreFaultKind.FailBefore, Failure());
        return _faults.TryGetValue(method, out var faults) && faults.TryDequeue(out var fault) ? fault : null;
    }

    private static StoreUnavailableException Failure() => new("The disk is full.");

    private StoreFault Plan(string method, StoreFault fault)
    {
        _faults.GetOrAdd(method, _ => new()).Enqueue(fault);
        return fault;
    }
}
