using LiveChat.Outbox;

namespace LiveChat.Testing.Outbox;

public abstract partial class OutboxStoreSpecs
{
    /// <summary>Given up is not out of sight.</summary>
    [Spec]
    public virtual async Task Given_up_items_are_listed_with_the_reason_until_they_are_requeued()
    {
        Assert.Empty(await Outbox.DeadLettersAsync(null, 10, default));
        var dead = await DieAsync("dead", "mailbox_unknown");
        await AddAsync(Item("waiting"));

        Shape.Equal(new[] { dead }, await Outbox.DeadLettersAsync(null, 10, default));

        Assert.True(await Outbox.RequeueAsync(Key("dead"), default));
        Assert.Empty(await Outbox.DeadLettersAsync(null, 10, default));
    }

    /// <summary>Page by page, each once, in an order that does not depend on the language of the machine.</summary>
    [Spec]
    public virtual async Task Given_up_items_are_read_page_by_page()
    {
        string[] references = ["a", "b", "B", "a/1", "a/10", "a/2", "é"];
        await AddAsync([.. references.SelectMany(r => new[] { Item(r), Item(r) with { Kind = "other" } })]);
        foreach (var leased in await Outbox.LeaseAsync(100, Hour, default)) Assert.True(await Outbox.DeadAsync(leased, "no_use", default));

        var read = new List<OutboxKey>();
        IReadOnlyList<OutboxItem> page;
        do
        {
            page = await Outbox.DeadLettersAsync(read.Count == 0 ? null : read[^1], 4, default);
            Assert.InRange(page.Count, 0, 4);
            read.AddRange(page.Select(i => i.Key));
        }
        while (page.Count > 0);

        string[] kinds = ["other", "spec"];
        Assert.Equal(kinds.SelectMany(k => references.Order(StringComparer.Ordinal).Select(r => new OutboxKey(k, r))), read);
    }
}
