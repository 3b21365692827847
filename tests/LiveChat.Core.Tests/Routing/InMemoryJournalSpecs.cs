using LiveChat.Audit;
using LiveChat.Testing.Routing;

namespace LiveChat.Core.Tests.Routing;

public sealed class InMemoryJournalSpecs : JournalSpecs
{
    private readonly InMemoryStores _stores = new();

    protected override Task<JournalStores> CreateStoresAsync() => Task.FromResult(new JournalStores(_stores.Chats, _stores.Journal));

    protected override Task ChangeAuditAsync(long number, string action)
        => Touch(records => records[At(number)] = records[At(number)] with { Entry = records[At(number)].Entry with { Action = action } });

    protected override Task RemoveAuditAsync(long number) => Touch(records => records.RemoveAt(At(number)));

    protected override Task SwapAuditAsync(long one, long other) => Touch(records =>
    {
        var (first, second) = (records[At(one)], records[At(other)]);
        (records[At(one)], records[At(other)]) = (second with { Number = one }, first with { Number = other });
    });

    private static int At(long number) => (int)number - 1;

    private Task Touch(Action<List<AuditRecord>> touch)
    {
        _stores.Audit.Touch(touch);
        return Task.CompletedTask;
    }
}
