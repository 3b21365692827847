namespace LiveChat.Chats;

/// <summary>What can be asked of a chat; one dimension of the life-cycle table.</summary>
internal enum ChatCommand
{
    Post,
    Offer,
    Accept,
    Decline,
    Miss,
    Withdraw,
    Extend,
    Overflow,
    Leave,
    End,
    GoIdle,
    GiveUp,
    Reclaim,
    Resume,
    TransferToAgent,
    TransferToQueue,
    CancelTransfer,
    MarkAnswered,
    Rate,
    SwitchAttachments,
    Redact,
    RedactWhole,
}
