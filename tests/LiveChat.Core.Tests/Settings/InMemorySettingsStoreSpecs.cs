using LiveChat.Settings;
using LiveChat.Testing.Settings;

namespace LiveChat.Core.Tests.Settings;

public sealed class InMemorySettingsStoreSpecs : SettingsStoreSpecs
{
    protected override Task<ISettingsStore> CreateStoreAsync() => Task.FromResult<ISettingsStore>(new InMemorySettingsStore());
}
