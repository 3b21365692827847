using LiveChat.Testing.Chats;

namespace LiveChat.Testing.Routing;

public abstract partial class JournalSpecs
{
    /// <summary>Who does not wait any more before the call is told so, and nothing is written.</summary>
    [Spec]
    public virtual async Task A_call_that_is_cancelled_before_it_begins_does_nothing()
    {
        var chat = await CommittedAsync(SpecChat.New().Created() with { Audit = [Entry("stored")] });
        var gone = new CancellationToken(canceled: true);

        Func<Task>[] calls =
        [
            () => Journal.RoutingAsync(chat.Id, 0, 100, gone),
            () => Journal.AuditAsync(0, 100, gone),
            () => Journal.AppendAsync(Entry("lost"), gone),
            () => Chats.CommitAsync(chat.Then(SpecChat.Offered(SpecChat.Agent("ana"))) with { Audit = [Entry("lost")] }, gone),
            () => Journal.VerifyAsync(null, gone),
        ];
        foreach (var call in calls) await Assert.ThrowsAnyAsync<OperationCanceledException>(call);

        // Whatever might still run would come before this one.
        await Journal.AppendAsync(Entry("next"), default);
        Assert.Equal(["stored", "next"], (await Journal.AuditAsync(0, 100, default)).Select(r => r.Entry.Action));
        Assert.Empty(await Journal.RoutingAsync(chat.Id, 0, 100, default));
        Assert.True((await Journal.VerifyAsync(null, default)).IsRight);
    }
}
