using LiveChat.Testing;

namespace LiveChat.StoreModel;

/// <summary>Whatever is done with a provider's stores, in whatever order and on knowledge however stale, they do what the plain model does. A list that fails is shrunk to a short one.</summary>
public abstract class AnyUseOfTheStores
{
    /// <summary>How many lists are tried.</summary>
    protected abstract int Lists { get; }

    /// <summary>How many lists are tried at once.</summary>
    protected virtual int Threads => 1;

    [Spec]
    public async Task The_stores_answer_and_hold_what_the_model_does()
    {
        var difference = await new StoreSearch(CreateStoresAsync).FindAsync(Lists, Threads);

        Assert.True(difference is null, difference?.ToString());
    }

    /// <summary>Makes the stores: empty, isolated, ready. Called once per list.</summary>
    private protected abstract Task<ModelledStores> CreateStoresAsync();
}
