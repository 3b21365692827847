using LiveChat.Contacts;
using LiveChat.Testing.Contacts;

namespace LiveChat.Core.Tests.Contacts;

public sealed class InMemoryContactStoreSpecs : ContactStoreSpecs
{
    protected override Task<IContactStore> CreateStoreAsync() => Task.FromResult<IContactStore>(new InMemoryContactStore());
}
