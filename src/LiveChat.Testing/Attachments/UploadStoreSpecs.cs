using LiveChat.Attachments;
using LiveChat.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Attachments;

/// <summary>What every <see cref="IUploadStore"/> must do. No spec needs a certain time: stores may use their own clock.</summary>
public abstract partial class UploadStoreSpecs : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly UploadLimits Limits = new(3, 1_000);
    private static readonly StoredFile File = new(AttachmentKey.New(), "image/png", 21, new('e', 64), 640, 480);
    private static readonly MessageId Message = new(Guid.CreateVersion7());
    private IUploadStore? _store;

    /// <summary>The store under test.</summary>
    protected IUploadStore Uploads => _store ?? throw new InvalidOperationException("The specs are not set up.");

    /// <summary>Makes the store: empty, isolated, ready. Called once per spec.</summary>
    protected abstract Task<IUploadStore> CreateStoreAsync();

    /// <inheritdoc/>
    public virtual async Task InitializeAsync() => _store = await CreateStoreAsync();

    /// <summary>Gives back what the store holds. The default does nothing.</summary>
    public virtual Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Everything an upload holds is kept.</summary>
    [Spec]
    public virtual async Task An_upload_comes_back_as_it_was_written_in_every_state()
    {
        Participant[] authors = [new Participant.Customer(new(Guid.CreateVersion7())), new Participant.OfAgent(new("ana"), "Ana “A” 🙂")];
        foreach (var author in authors)
        {
            var plan = Plan() with { By = author, FileName = "Zoë 🙂 שלום '; DROP TABLE uploads; --.png" };
            var begun = await BegunAsync(plan);
            Shape.Equal(new Upload { Plan = plan, BeganAt = begun.BeganAt, ChangedAt = begun.BeganAt }, begun);
            await IsKeptAsync(begun);

            var complete = await CompleteAsync(begun);
            Assert.Equal((4, 3), (complete.Version, complete.Parts.Length));
            Assert.Equal(begun.BeganAt, complete.BeganAt);
            Assert.True(complete.ChangedAt >= begun.ChangedAt);

            var held = await FinishedAsync(complete, new UploadVerdict.Held(File));
            Assert.Equal(UploadStatus.Held, held.Status);
            var ready = await FinishedAsync(held, new UploadVerdict.Ready(File));
            Assert.Equal(UploadStatus.Ready, ready.Status);
            var sent = await FinishedAsync(ready, new UploadVerdict.Sent(File, Message));
            Assert.Equal((UploadStatus.Sent, File), (sent.Status, sent.File));
            sent = await FinishedAsync(await FinishedAsync(sent, new UploadVerdict.Ready(File)), new UploadVerdict.Sent(File, Message));
            var posted = await FinishedAsync(sent, new UploadVerdict.Sent(File, Message) { IsPosted = true });
            Assert.Equal((UploadStatus.Posted, File), (posted.Status, posted.File));
            Assert.Equal(UploadRefusal.Settled, (await Uploads.FinishAsync(plan.Id, posted.Version, new UploadVerdict.Ready(File), default)).Refusal);
            var refused = await FinishedAsync(posted, new UploadVerdict.Refused("infected"));
            Assert.Equal((UploadStatus.Refused, null), (refused.Status, refused.File));

            // Not even what it was called stays, nor the prints of its parts.
            var redacted = WrittenBy(await Uploads.FinishAsync(plan.Id, refused.Version, new UploadVerdict.Refused(AttachmentCodes.Redacted), default));
            Assert.Equal((UploadStatus.Refused, RedactedText.Mark, 0), (redacted.Status, redacted.Plan.FileName, redacted.Parts.Length));
            Assert.Equal((plan.Chat, plan.Size, refused.Version + 1), (redacted.Plan.Chat, redacted.Plan.Size, redacted.Version));
            await IsKeptAsync(redacted);
        }
    }

    /// <summary>What is not there is not there.</summary>
    [Spec]
    public virtual async Task An_unknown_upload_is_not_found()
    {
        Assert.Null(await Uploads.FindAsync(UploadId.New(), default));
        Assert.Equal(UploadRefusal.NotFound, (await Uploads.PartAsync(UploadId.New(), Part(1, 10), default)).Refusal);
        Assert.Equal(UploadRefusal.NotFound, (await Uploads.FinishAsync(UploadId.New(), 1, new UploadVerdict.Refused("abandoned"), default)).Refusal);
        Assert.Empty(await Uploads.IdleAsync(UploadStatus.Uploading, TimeSpan.Zero, null, 10, default));
        Assert.Empty(await Uploads.OfChatAsync(new(Guid.CreateVersion7()), default));
    }

    /// <summary>A client that lost the answer asks again.</summary>
    [Spec]
    public virtual async Task Beginning_the_same_upload_again_answers_with_it_as_it_is()
    {
        var plan = Plan();
        var begun = await AtOnce(10, _ => Uploads.BeginAsync(plan, new(1, plan.Size), default));
        Assert.Single(begun.Select(b => Shape.Of(b)).Distinct());
        Assert.Null(begun[0].Refusal);

        var complete = await CompleteAsync(begun[0].Upload!);

        Shape.Equal(complete, (await Uploads.BeginAsync(plan, new(1, 1), default)).Upload);
        foreach (var other in new[] { plan with { Size = 24 }, plan with { Chat = new(Guid.CreateVersion7()) }, plan with { FileName = "other.png" }, plan with { By = new Participant.OfSystem("Bot") } })
        {
            Assert.Equal(UploadRefusal.IdReused, (await Uploads.BeginAsync(other, Limits, default)).Refusal);
        }

        await IsKeptAsync(complete);
    }

    /// <summary>A part sent twice is one part, also with other ones in between and after the end.</summary>
    [Spec]
    public virtual async Task The_same_part_again_changes_nothing()
    {
        var begun = await BegunAsync();
        var parts = await AtOnce(10, _ => Uploads.PartAsync(begun.Plan.Id, Part(2, 10), default));
        Assert.Single(parts.Select(p => Shape.Of(p)).Distinct());
        Assert.Equal(2, parts[0].Upload?.Version);

        var complete = await CompleteAsync(begun);
        Shape.Equal(complete, (await Uploads.PartAsync(begun.Plan.Id, Part(2, 10), default)).Upload);
        var ready = await FinishedAsync(complete, new UploadVerdict.Ready(File));

        Shape.Equal(new UploadOutcome(null, ready), await Uploads.PartAsync(begun.Plan.Id, Part(2, 10), default));
        await IsKeptAsync(ready);
    }

    /// <summary>The sum of the parts is the size that was announced, and no byte is counted twice.</summary>
    /// <param name="number">A part's number.</param>
    /// <param name="length">Its length.</param>
    /// <param name="hash">Its hash, as one digit.</param>
    [SpecTheory]
    [InlineData(0, 10, 'a')]
    [InlineData(-1, 10, 'a')]
    [InlineData(4, 10, 'a')]
    [InlineData(4, 0, 'a')]
    [InlineData(1, 9, 'a')]
    [InlineData(1, 11, 'a')]
    [InlineData(3, 10, 'a')]
    [InlineData(3, 0, 'a')]
    [InlineData(2, 10, 'b')]
    [InlineData(2, 9, 'a')]
    public virtual async Task A_part_that_does_not_fit_is_refused_and_changes_nothing(int number, long length, char hash)
    {
        var begun = await BegunAsync();
        var before = await Uploads.PartAsync(begun.Plan.Id, Part(2, 10), default);

        var outcome = await Uploads.PartAsync(begun.Plan.Id, new(number, length, new(hash, 64)), default);

        Assert.Equal(UploadRefusal.PartMismatch, outcome.Refusal);
        await IsKeptAsync(before.Upload!);
    }

    /// <summary>Parts come in any order, on many connections.</summary>
    [Spec]
    public virtual async Task Parts_sent_at_once_are_all_kept_by_number()
    {
        var begun = await BegunAsync(Plan() with { Size = 205, PartSize = 5 });

        var outcomes = await AtOnce(82, i => Uploads.PartAsync(begun.Plan.Id, Part(41 - (i / 2), 5), default));

        Assert.All(outcomes, o => Assert.Null(o.Refusal));
        var complete = await FindAsync(begun);
        Assert.True(complete.IsComplete);
        Assert.Equal(Enumerable.Range(1, 41), complete.Parts.Select(p => p.Number));
        Assert.Equal(42, complete.Version);
    }

    /// <summary>Nothing is made ready with a byte missing.</summary>
    [Spec]
    public virtual async Task An_upload_without_all_its_parts_can_only_be_refused()
    {
        var begun = await BegunAsync();
        var half = (await Uploads.PartAsync(begun.Plan.Id, Part(1, 10), default)).Upload!;

        foreach (var verdict in new UploadVerdict[] { new UploadVerdict.Ready(File), new UploadVerdict.Held(File), new UploadVerdict.Sent(File, Message) })
        {
            Assert.Equal(UploadRefusal.Incomplete, (await Uploads.FinishAsync(begun.Plan.Id, half.Version, verdict, default)).Refusal);
        }

        await IsKeptAsync(half);
        var refused = await FinishedAsync(half, new UploadVerdict.Refused("abandoned"));
        Assert.Equal(UploadRefusal.Settled, (await Uploads.PartAsync(begun.Plan.Id, Part(2, 10), default)).Refusal);
        await IsKeptAsync(refused);
    }

    /// <summary>The same verdict again is harmless, another one needs a new look.</summary>
    [Spec]
    public virtual async Task A_verdict_is_written_once_and_only_on_what_was_looked_at()
    {
        var complete = await CompleteAsync(await BegunAsync());
        var id = complete.Plan.Id;
        Assert.Equal(UploadRefusal.Changed, (await Uploads.FinishAsync(id, complete.Version - 1, new UploadVerdict.Ready(File), default)).Refusal);

        var held = await FinishedAsync(complete, new UploadVerdict.Held(File));
        Shape.Equal(new UploadOutcome(null, held), await Uploads.FinishAsync(id, complete.Version, new UploadVerdict.Held(File with { }), default));
        Assert.Equal(UploadRefusal.Changed, (await Uploads.FinishAsync(id, complete.Version, new UploadVerdict.Ready(File), default)).Refusal);
        Assert.Equal(UploadRefusal.Settled, (await Uploads.FinishAsync(id, held.Version, new UploadVerdict.Ready(File with { Size = 1 }), default)).Refusal);
        Assert.Equal(UploadRefusal.Settled, (await Uploads.FinishAsync(id, held.Version, new UploadVerdict.Sent(File, Message), default)).Refusal);
        await IsKeptAsync(held);

        var refused = await FinishedAsync(held, new UploadVerdict.Refused("infected"));
        Assert.Equal(UploadRefusal.Settled, (await Uploads.FinishAsync(id, refused.Version, new UploadVerdict.Ready(File), default)).Refusal);
        Assert.Equal(UploadRefusal.Settled, (await Uploads.FinishAsync(id, refused.Version, new UploadVerdict.Refused("other"), default)).Refusal);
        await IsKeptAsync(refused);
    }

    /// <summary>Two nodes decide about one upload.</summary>
    [Spec]
    public virtual async Task Of_many_verdicts_at_once_exactly_one_is_written()
    {
        var complete = await CompleteAsync(await BegunAsync());

        var outcomes = await AtOnce(10, i => Uploads.FinishAsync(
            complete.Plan.Id, complete.Version, i % 2 == 0 ? new UploadVerdict.Held(File with { Size = i + 1 }) : new UploadVerdict.Refused($"{i}"), default));

        var written = Assert.Single(outcomes, o => o.Refusal is null).Upload!;
        Assert.All(outcomes.Where(o => o.Refusal is not null), o => Assert.Equal(UploadRefusal.Changed, o.Refusal));
        await IsKeptAsync(written);
    }

    private static UploadPlan Plan(ChatId? chat = null) => new()
    {
        Id = UploadId.New(),
        Chat = chat ?? new(Guid.CreateVersion7()),
        By = new Participant.Customer(new(Guid.CreateVersion7())),
        FileName = "picture.png",
        Size = 25,
        PartSize = 10,
    };

    private static UploadPart Part(int number, long length) => new(number, length, new('a', 64));

    private async Task<Upload> BegunAsync(UploadPlan? plan = null) => WrittenBy(await Uploads.BeginAsync(plan ?? Plan(), Limits, default));

    private async Task<Upload> CompleteAsync(Upload upload)
    {
        for (var number = 1; number <= upload.Plan.PartCount; number++)
        {
            WrittenBy(await Uploads.PartAsync(upload.Plan.Id, Part(number, upload.Plan.LengthOf(number)), default));
        }

        return await FindAsync(upload);
    }

    private async Task<Upload> FinishedAsync(Upload upload, UploadVerdict verdict)
    {
        var finished = WrittenBy(await Uploads.FinishAsync(upload.Plan.Id, upload.Version, verdict, default));
        Shape.Equal(upload with { Verdict = verdict, Version = upload.Version + 1, ChangedAt = finished.ChangedAt }, finished);
        await IsKeptAsync(finished);
        return finished;
    }

    private static Upload WrittenBy(UploadOutcome outcome)
    {
        Assert.Null(outcome.Refusal);
        return Assert.IsType<Upload>(outcome.Upload);
    }

    private async Task<Upload> FindAsync(Upload upload) => Assert.IsType<Upload>(await Uploads.FindAsync(upload.Plan.Id, default));

    private async Task IsKeptAsync(Upload upload) => Shape.Equal(upload, await FindAsync(upload));
}
