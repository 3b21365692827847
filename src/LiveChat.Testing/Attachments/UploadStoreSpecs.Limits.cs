using LiveChat.Attachments;
using LiveChat.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Attachments;

public abstract partial class UploadStoreSpecs
{
    /// <summary>S16: so many at once, per chat.</summary>
    [Spec]
    public virtual async Task Uploads_begun_at_once_never_exceed_what_a_chat_may_have_under_way()
    {
        ChatId[] chats = [new(Guid.CreateVersion7()), new(Guid.CreateVersion7())];

        var outcomes = await AtOnce(24, i => Uploads.BeginAsync(Plan(chats[i % 2]), Limits, default));

        foreach (var chat in chats) Assert.Equal(3, outcomes.Count(o => o.Upload?.Plan.Chat == chat && o.Refusal is null));
        Assert.Equal(18, outcomes.Count(o => o.Refusal is UploadRefusal.TooManyOpen));
        foreach (var begun in outcomes.Where(o => o.Refusal is null)) await IsKeptAsync(begun.Upload!);
    }

    /// <summary>S16: so many bytes together, per chat.</summary>
    [Spec]
    public virtual async Task Uploads_begun_at_once_never_exceed_what_a_chat_may_hold()
    {
        var chat = new ChatId(Guid.CreateVersion7());

        var outcomes = await AtOnce(12, i => Uploads.BeginAsync(Plan(chat) with { Size = 300, PartSize = 100 }, new(100, 1_000), default));

        Assert.Equal(3, outcomes.Count(o => o.Refusal is null));
        Assert.Equal(9, outcomes.Count(o => o.Refusal is UploadRefusal.QuotaExceeded));
        Assert.Null((await Uploads.BeginAsync(Plan(chat) with { Size = 100 }, new(100, 1_000), default)).Refusal);
    }

    /// <summary>What came to nothing is kept, so there is an end to it.</summary>
    [Spec]
    public virtual async Task A_chat_begins_only_so_many_uploads_whatever_becomes_of_them()
    {
        var (chat, limits) = (new ChatId(Guid.CreateVersion7()), new UploadLimits(5, 1_000, 3));
        for (var i = 0; i < 3; i++) await FinishedAsync(WrittenBy(await Uploads.BeginAsync(Plan(chat), limits, default)), new UploadVerdict.Refused("aborted"));

        Assert.Equal(UploadRefusal.QuotaExceeded, (await Uploads.BeginAsync(Plan(chat), limits, default)).Refusal);
        WrittenBy(await Uploads.BeginAsync(Plan(), limits, default));
    }

    /// <summary>What is done makes room for the next one; what was refused takes none.</summary>
    [Spec]
    public virtual async Task A_finished_upload_is_not_under_way_and_a_refused_one_takes_no_room()
    {
        var chat = new ChatId(Guid.CreateVersion7());
        var limits = new UploadLimits(1, 60);
        var first = WrittenBy(await Uploads.BeginAsync(Plan(chat), limits, default));
        Assert.Equal(UploadRefusal.TooManyOpen, (await Uploads.BeginAsync(Plan(chat), limits, default)).Refusal);

        var ready = await FinishedAsync(await CompleteAsync(first), new UploadVerdict.Ready(File));
        var second = WrittenBy(await Uploads.BeginAsync(Plan(chat), limits, default));
        await FinishedAsync(await CompleteAsync(second), new UploadVerdict.Held(File));
        Assert.Equal(UploadRefusal.QuotaExceeded, (await Uploads.BeginAsync(Plan(chat), limits, default)).Refusal);

        await FinishedAsync(ready, new UploadVerdict.Refused("infected"));
        WrittenBy(await Uploads.BeginAsync(Plan(chat), limits, default));
    }

    /// <summary>Only what nobody works on is cleared up.</summary>
    [Spec]
    public virtual async Task Uploads_without_a_new_part_are_listed_the_longest_untouched_first()
    {
        var (one, two, three) = (await BegunAsync(), await BegunAsync(), await BegunAsync());
        var ready = await FinishedAsync(await CompleteAsync(await BegunAsync()), new UploadVerdict.Ready(File));
        var held = await FinishedAsync(await CompleteAsync(await BegunAsync()), new UploadVerdict.Held(File));
        var sent = await FinishedAsync(await FinishedAsync(await CompleteAsync(await BegunAsync()), new UploadVerdict.Ready(File)), new UploadVerdict.Sent(File, Message));
        await FinishedAsync(await BegunAsync(), new UploadVerdict.Refused("abandoned"));
        foreach (var other in new[] { ready, held, sent }) Assert.Equal(Shape.Of(other), Shape.Of(Assert.Single(await Uploads.IdleAsync(other.Status, TimeSpan.Zero, null, 10, default))));

        Assert.Empty(await Uploads.IdleAsync(UploadStatus.Uploading, Hour, null, 10, default));
        var abandoned = await Uploads.IdleAsync(UploadStatus.Uploading, TimeSpan.Zero, null, 10, default);
        Assert.Equal(new[] { one, two, three }.Select(u => u.Plan.Id.ToString()).Order(), abandoned.Select(u => u.Plan.Id.ToString()).Order());
        Shape.Equal(abandoned.OrderBy(u => u.ChangedAt).Select(u => u.ChangedAt), abandoned.Select(u => u.ChangedAt));
        foreach (var upload in abandoned) await IsKeptAsync(upload);

        Assert.Single(await Uploads.IdleAsync(UploadStatus.Uploading, TimeSpan.Zero, null, 1, default));
        var touched = WrittenBy(await Uploads.PartAsync(one.Plan.Id, Part(1, 10), default));
        Assert.Contains(await Uploads.IdleAsync(UploadStatus.Uploading, TimeSpan.Zero, null, 10, default), u => Shape.Of(u) == Shape.Of(touched));
    }

    /// <summary>Whoever cannot do anything about the first ones comes to the others.</summary>
    [Spec]
    public virtual async Task Uploads_are_listed_from_any_of_them_on()
    {
        for (var i = 0; i < 5; i++) await BegunAsync();
        var all = await Uploads.IdleAsync(UploadStatus.Uploading, TimeSpan.Zero, null, 10, default);
        Assert.Equal(5, all.Count);

        for (var (after, i) = ((Upload?)null, 0); i < all.Count; (after, i) = (all[i], i + 1))
        {
            var page = await Uploads.IdleAsync(UploadStatus.Uploading, TimeSpan.Zero, after, 2, default);
            Assert.Equal(all.Skip(i).Take(2).Select(u => $"{u.Plan.Id}"), page.Select(u => $"{u.Plan.Id}"));
        }

        Assert.Empty(await Uploads.IdleAsync(UploadStatus.Uploading, TimeSpan.Zero, all[^1], 2, default));
    }

    /// <summary>A part in the last moment keeps the upload.</summary>
    [Spec]
    public virtual async Task An_upload_that_goes_on_is_not_refused_as_abandoned()
    {
        await BegunAsync();
        var abandoned = Assert.Single(await Uploads.IdleAsync(UploadStatus.Uploading, TimeSpan.Zero, null, 10, default));
        var touched = WrittenBy(await Uploads.PartAsync(abandoned.Plan.Id, Part(1, 10), default));

        Assert.Equal(UploadRefusal.Changed, (await Uploads.FinishAsync(abandoned.Plan.Id, abandoned.Version, new UploadVerdict.Refused("abandoned"), default)).Refusal);

        await IsKeptAsync(touched);
    }

    /// <summary>Whoever clears up, or redacts, has to find all of them.</summary>
    [Spec]
    public virtual async Task The_uploads_of_a_chat_are_listed_whatever_became_of_them_and_no_others()
    {
        var chat = new ChatId(Guid.CreateVersion7());
        var one = await BegunAsync(Plan(chat));
        var two = await FinishedAsync(await CompleteAsync(await BegunAsync(Plan(chat))), new UploadVerdict.Ready(File));
        var three = await FinishedAsync(await BegunAsync(Plan(chat)), new UploadVerdict.Refused("abandoned"));
        await BegunAsync();

        var listed = await Uploads.OfChatAsync(chat, default);

        Assert.Equal(new[] { one, two, three }.Select(Shape.Of).Order(), listed.Select(Shape.Of).Order());
        Shape.Equal(listed.OrderBy(u => u.BeganAt).Select(u => u.BeganAt), listed.Select(u => u.BeganAt));
    }

    /// <summary>S16: so many bytes together, per visitor.</summary>
    [Spec]
    public virtual async Task What_a_customer_has_uploaded_lately_is_counted_over_all_chats_without_refused_ones()
    {
        var (mine, other) = (new Participant.Customer(new(Guid.CreateVersion7())), new Participant.Customer(new(Guid.CreateVersion7())));
        Assert.Equal(default, await Uploads.UsedAsync(mine, Hour, default));

        await BegunAsync(Plan() with { By = mine });
        await FinishedAsync(await CompleteAsync(await BegunAsync(Plan() with { By = mine, Size = 30 })), new UploadVerdict.Ready(File));
        await FinishedAsync(await BegunAsync(Plan() with { By = mine }), new UploadVerdict.Refused("abandoned"));
        await BegunAsync(Plan() with { By = other });

        Assert.Equal(new UploadUse(2, 55), await Uploads.UsedAsync(mine, Hour, default));
    }

    /// <summary>A caller's bug is an exception, and nothing is written.</summary>
    [Spec]
    public virtual async Task An_impossible_plan_throws_and_changes_nothing()
    {
        var plan = Plan();
        UploadPlan[] impossible =
        [
            plan with { Size = 0 }, plan with { PartSize = 0 }, plan with { Size = UploadPlan.MaxParts + 1, PartSize = 1 },
            plan with { FileName = " " }, plan with { FileName = new('x', 201) }, plan with { FileName = "a\0.png" }, plan with { FileName = "\uDC00.png" },
        ];
        foreach (var one in impossible) await Assert.ThrowsAsync<ArgumentException>(() => Uploads.BeginAsync(one, new(9, long.MaxValue), default));

        Assert.Null(await Uploads.FindAsync(plan.Id, default));
    }

    /// <summary>A part is counted whole or not at all.</summary>
    [Spec]
    public virtual async Task A_cancelled_part_can_be_sent_again_and_is_there_once()
    {
        var begun = await BegunAsync(Plan() with { Size = 20, PartSize = 1 });
        for (var number = 1; number <= 20; number++)
        {
            var part = Part(number, 1);
            using var patience = new CancellationTokenSource();
            var sending = Task.Run(() => Uploads.PartAsync(begun.Plan.Id, part, patience.Token));
            if (number % 2 == 0) await patience.CancelAsync();
            else _ = patience.CancelAsync();
            try
            {
                await sending;
            }
            catch (OperationCanceledException)
            {
                WrittenBy(await Uploads.PartAsync(begun.Plan.Id, part, default));
            }
        }

        var complete = await FindAsync(begun);
        Assert.Equal((true, 21), (complete.IsComplete, complete.Version));
    }
}
