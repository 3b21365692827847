using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Contacts;

namespace CustomStorage;

/// <summary>Something that was written, as it is done once more at the next start. A closed hierarchy; the names of its kinds are in the file, so none is renamed.</summary>
public abstract record LedgerRecord
{
    private LedgerRecord() { }

    /// <summary>Does it once more, in stores that are as they were before it.</summary>
    /// <returns>Whether that comes to the same.</returns>
    public abstract Task<bool> RepeatAsync(LedgerTarget target);

    /// <summary>Names the kind only.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Somebody wrote a message, which has the sequence it was given.</summary>
    public sealed record Message(ChatAppend Append) : LedgerRecord
    {
        public override async Task<bool> RepeatAsync(LedgerTarget target)
            => await target.Chats.AppendAsync(Append, default) is AppendResult.Appended again && again.Message.Sequence == Append.Message.Sequence;
    }

    /// <summary>A chat's life moved. What the commit asked of agents was true then, and what it had for stores that stay in memory is gone with them.</summary>
    public sealed record Change(ChatCommit Commit) : LedgerRecord
    {
        public static Change Of(ChatCommit commit) => new(commit with { Agents = [], Outbox = [], Cancel = [], Audit = [] });

        public override async Task<bool> RepeatAsync(LedgerTarget target) => await target.Chats.CommitAsync(Commit, default) is CommitResult.Committed;
    }

    /// <summary>Somebody has got or read more.</summary>
    public sealed record Seen(ChatId Chat, SeenMarks Marks) : LedgerRecord
    {
        public override async Task<bool> RepeatAsync(LedgerTarget target) => await target.Chats.MarkSeenAsync(Chat, Marks, default) is not null;
    }

    /// <summary>A customer is new, or has changed.</summary>
    public sealed record OfContact(Contact Contact, long ExpectedFence) : LedgerRecord
    {
        public override Task<bool> RepeatAsync(LedgerTarget target) => target.Contacts.SaveAsync(Contact, ExpectedFence, default);
    }

    /// <summary>A customer brought a token of the host.</summary>
    public sealed record OfSignIn(SignIn SignIn) : LedgerRecord
    {
        public override async Task<bool> RepeatAsync(LedgerTarget target) => await target.Contacts.SignInAsync(SignIn, default) is SignInOutcome.Done;
    }

    /// <summary>An upload began.</summary>
    public sealed record UploadBegun(UploadPlan Plan, UploadLimits Limits) : LedgerRecord
    {
        public override async Task<bool> RepeatAsync(LedgerTarget target) => (await target.Uploads.BeginAsync(Plan, Limits, default)).Refusal is null;
    }

    /// <summary>A part of an upload came.</summary>
    public sealed record UploadPartCame(UploadId Upload, UploadPart Part) : LedgerRecord
    {
        public override async Task<bool> RepeatAsync(LedgerTarget target) => (await target.Uploads.PartAsync(Upload, Part, default)).Refusal is null;
    }

    /// <summary>Somebody decided about an upload.</summary>
    public sealed record UploadDecided(UploadId Upload, long ExpectedVersion, UploadVerdict Verdict) : LedgerRecord
    {
        public override async Task<bool> RepeatAsync(LedgerTarget target) => (await target.Uploads.FinishAsync(Upload, ExpectedVersion, Verdict, default)).Refusal is null;
    }
}
