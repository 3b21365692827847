using LiveChat.Agents;
using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Notes;
using LiveChat.Outbox;
using LiveChat.Settings;
using LiveChat.Widgets;

namespace LiveChat.EntityFrameworkCore;

/// <summary>The names under which values of enumerations are stored. They are a format: names in the code may change, these may not.</summary>
internal static class StoredName
{
    public static string Of(ChatStatus value) => value switch
    {
        ChatStatus.Waiting => "waiting",
        ChatStatus.Ringing => "ringing",
        ChatStatus.Active => "active",
        ChatStatus.Ended => "ended",
        ChatStatus.Sealed => "sealed",
    };

    public static string Of(TeamEntryKind value) => value switch
    {
        TeamEntryKind.Note => "note",
        TeamEntryKind.TagAdded => "tag_added",
        TeamEntryKind.TagRemoved => "tag_removed",
        TeamEntryKind.VisitorBlocked => "visitor_blocked",
        TeamEntryKind.VisitorUnblocked => "visitor_unblocked",
    };

    public static string Of(ClaimKind value) => value switch
    {
        ClaimKind.Ringing => "ringing",
        ClaimKind.Active => "active",
    };

    public static string Of(EndedBy value) => value switch
    {
        EndedBy.Customer => "customer",
        EndedBy.CustomerIdle => "customer_idle",
        EndedBy.NoAnswer => "no_answer",
        EndedBy.Agent => "agent",
        EndedBy.Admin => "admin",
        EndedBy.System => "system",
    };

    public static string Of(QueuedBy value) => value switch
    {
        QueuedBy.Start => "start",
        QueuedBy.Resume => "resume",
        QueuedBy.Transfer => "transfer",
        QueuedBy.LostAgent => "lost_agent",
    };

    public static string Of(TransferOutcome value) => value switch
    {
        TransferOutcome.Declined => "declined",
        TransferOutcome.Missed => "missed",
        TransferOutcome.Cancelled => "cancelled",
        TransferOutcome.Withdrawn => "withdrawn",
    };

    public static string Of(FormFieldRole value) => value switch
    {
        FormFieldRole.Custom => "custom",
        FormFieldRole.ContactName => "contact_name",
        FormFieldRole.ContactEmail => "contact_email",
        FormFieldRole.ContactPhone => "contact_phone",
        FormFieldRole.Message => "message",
        FormFieldRole.Queue => "queue",
    };

    public static string Of(Availability value) => value switch
    {
        Availability.Offline => "offline",
        Availability.Away => "away",
        Availability.Available => "available",
    };

    public static string Of(AvailabilityNotice value) => value switch
    {
        AvailabilityNotice.None => "none",
        AvailabilityNotice.MissedRings => "missed_rings",
        AvailabilityNotice.Idle => "idle",
    };

    public static string Of(OutboxStatus value) => value switch
    {
        OutboxStatus.Pending => "pending",
        OutboxStatus.Done => "done",
        OutboxStatus.Cancelled => "cancelled",
        OutboxStatus.Dead => "dead",
        OutboxStatus.Following => "following",
        OutboxStatus.UpToDate => "up_to_date",
    };

    public static string Of(SettingsKind value) => value switch
    {
        SettingsKind.Queue => "queue",
        SettingsKind.Team => "team",
        SettingsKind.Widget => "widget",
        SettingsKind.Macro => "macro",
        SettingsKind.Rule => "rule",
        SettingsKind.Node => "node",
        SettingsKind.Use => "use",
        SettingsKind.Transcript => "transcript",
        SettingsKind.Agent => "agent",
    };

    public static string Of(UploadStatus value) => value switch
    {
        UploadStatus.Uploading => "uploading",
        UploadStatus.Held => "held",
        UploadStatus.Ready => "ready",
        UploadStatus.Sent or UploadStatus.Posted => "sent",
        UploadStatus.Refused => "refused",
    };

    public static ChatStatus ReadStatus(string stored) => Find(stored, Of, Enum.GetValues<ChatStatus>());

    public static ClaimKind ReadClaim(string stored) => Find(stored, Of, Enum.GetValues<ClaimKind>());

    public static EndedBy ReadEndedBy(string stored) => Find(stored, Of, Enum.GetValues<EndedBy>());

    public static QueuedBy ReadQueuedBy(string stored) => Find(stored, Of, Enum.GetValues<QueuedBy>());

    public static TransferOutcome ReadTransferOutcome(string stored) => Find(stored, Of, Enum.GetValues<TransferOutcome>());

    public static FormFieldRole ReadRole(string stored) => Find(stored, Of, Enum.GetValues<FormFieldRole>());

    public static Availability ReadAvailability(string stored) => Find(stored, Of, Enum.GetValues<Availability>());

    public static AvailabilityNotice ReadNotice(string stored) => Find(stored, Of, Enum.GetValues<AvailabilityNotice>());

    public static OutboxStatus ReadOutbox(string stored) => Find(stored, Of, Enum.GetValues<OutboxStatus>());

    public static SettingsKind ReadSettings(string stored) => Find(stored, Of, Enum.GetValues<SettingsKind>());

    public static TeamEntryKind ReadTeamEntry(string stored) => Find(stored, Of, Enum.GetValues<TeamEntryKind>());

    public static UploadStatus ReadUpload(string stored) => Find(stored, Of, Enum.GetValues<UploadStatus>());

    private static T Find<T>(string stored, Func<T, string> name, T[] values) where T : struct, Enum
    {
        foreach (var value in values)
        {
            if (name(value) == stored) return value;
        }

        throw new InvalidOperationException($"The database holds '{stored}' as {typeof(T).Name}, which this version does not know. Was it written by a newer one?");
    }
}
