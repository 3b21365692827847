using LiveChat.Audit;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.Testing.Settings;

namespace LiveChat.Core.Tests.Settings;

public sealed class InMemorySettingsStoreSpecs : SettingsStoreSpecs
{
    private FragileAudit? _audit;

    protected override Task<SettingsStores> CreateStoresAsync()
    {
        var journal = new InMemoryStores().Journal;
        _audit = new(new AuditedSettings(journal));
        return Task.FromResult(new SettingsStores(new InMemorySettingsStore(_audit), journal));
    }

    protected override Task BreakAuditAsync()
    {
        _audit!.IsBroken = true;
        return Task.CompletedTask;
    }

    protected override Task MendAuditAsync()
    {
        _audit!.IsBroken = false;
        return Task.CompletedTask;
    }

    private sealed class FragileAudit(ISettingsAudit inner) : ISettingsAudit
    {
        public bool IsBroken { get; set; }

        public Task WriteAsync(AuditEntry entry) => IsBroken ? throw new InvalidOperationException("The log is full.") : inner.WriteAsync(entry);
    }
}
