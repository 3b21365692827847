using LiveChat.Notes;
using LiveChat.Outbox;
using LiveChat.Testing.Notes;

namespace LiveChat.Core.Tests.Notes;

public sealed class InMemoryTeamLogStoreSpecs : TeamLogStoreSpecs
{
    protected override Task<TeamLogStores> CreateStoresAsync()
    {
        var outbox = new InMemoryOutboxStore(TimeProvider.System);
        return Task.FromResult(new TeamLogStores(new InMemoryTeamLogStore(outbox), outbox));
    }
}
