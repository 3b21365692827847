namespace LiveChat.Chats;

/// <summary>The life of a chat: one table of status × command × who, in one place. docs/life-cycle.md is printed from it.</summary>
internal static class LifeCycle
{
    /// <summary>The command was given before, or has nothing to do.</summary>
    private static LifeCycleCell Nothing => default;

    public static LifeCycleCell Of(ChatStatus status, ChatCommand command, ChatActor actor)
        => actor is ChatActor.Stranger ? ChatRefusal.NotFound : command switch
        {
            ChatCommand.Post => Post(status, actor),
            ChatCommand.Accept => Accept(status, actor),
            ChatCommand.Decline => Decline(status, actor),
            ChatCommand.Leave => Leave(status, actor),
            ChatCommand.End => End(status, actor),
            ChatCommand.Resume => Resume(status, actor),
            ChatCommand.TransferToAgent => Transfer(status, actor, ChatStatus.Active),
            ChatCommand.TransferToQueue => Transfer(status, actor, ChatStatus.Waiting),
            ChatCommand.CancelTransfer => CancelTransfer(status, actor),
            ChatCommand.MarkAnswered => MarkAnswered(status, actor),
            ChatCommand.Rate => Rate(status, actor),
            ChatCommand.SwitchAttachments => SwitchAttachments(status, actor),
            ChatCommand.Redact => Redact(actor, status),
            ChatCommand.RedactWhole => Redact(actor, ChatStatus.Sealed),
            ChatCommand.Offer or ChatCommand.Miss or ChatCommand.Withdraw or ChatCommand.Extend or ChatCommand.Overflow
                or ChatCommand.GoIdle or ChatCommand.GiveUp or ChatCommand.Reclaim
                => actor is ChatActor.LiveChat ? ByItself(status, command) : ChatRefusal.NotAllowed,
        };

    /// <summary>Whether the end is final depends on who ended it.</summary>
    public static ChatStatus StatusAfter(EndedBy by) => by switch
    {
        EndedBy.Customer or EndedBy.CustomerIdle or EndedBy.NoAnswer => ChatStatus.Ended,
        EndedBy.Agent or EndedBy.Admin or EndedBy.System => ChatStatus.Sealed,
    };

    private static LifeCycleCell Post(ChatStatus status, ChatActor actor) => (actor, status) switch
    {
        (ChatActor.Customer or ChatActor.ItsAgent or ChatActor.System, ChatStatus.Ended) => ChatRefusal.Ended,
        (ChatActor.Customer or ChatActor.ItsAgent or ChatActor.System, ChatStatus.Sealed) => ChatRefusal.Sealed,
        (ChatActor.Customer or ChatActor.ItsAgent or ChatActor.System, _) => status,
        (ChatActor.RingingAgent or ChatActor.OtherAgent, _) => ChatRefusal.NotInChat,
        _ => ChatRefusal.NotAllowed,
    };

    private static LifeCycleCell Accept(ChatStatus status, ChatActor actor) => (actor, status) switch
    {
        // In an active chat it is a transfer that rings.
        (ChatActor.RingingAgent, ChatStatus.Ringing or ChatStatus.Active) => ChatStatus.Active,
        (ChatActor.ItsAgent, ChatStatus.Active) => Nothing,
        (ChatActor.OtherAgent, ChatStatus.Active) => ChatRefusal.AlreadyTaken,
        (ChatActor.ItsAgent or ChatActor.RingingAgent or ChatActor.OtherAgent, ChatStatus.Ended) => ChatRefusal.CustomerLeft,
        (ChatActor.ItsAgent or ChatActor.RingingAgent or ChatActor.OtherAgent, ChatStatus.Sealed) => ChatRefusal.Sealed,
        (ChatActor.ItsAgent or ChatActor.RingingAgent or ChatActor.OtherAgent, _) => ChatRefusal.OfferWithdrawn,
        _ => ChatRefusal.NotAllowed,
    };

    private static LifeCycleCell Decline(ChatStatus status, ChatActor actor) => (actor, status) switch
    {
        // Whether it rings on elsewhere depends on who else was asked.
        (ChatActor.RingingAgent, ChatStatus.Ringing) => ChatStatus.Waiting,
        (ChatActor.RingingAgent, ChatStatus.Active) => ChatStatus.Active,
        (ChatActor.ItsAgent or ChatActor.RingingAgent or ChatActor.OtherAgent, _) => Nothing,
        _ => ChatRefusal.NotAllowed,
    };

    private static LifeCycleCell Leave(ChatStatus status, ChatActor actor) => (actor, status) switch
    {
        (ChatActor.Customer, ChatStatus.Ended or ChatStatus.Sealed) => Nothing,
        (ChatActor.Customer, _) => ChatStatus.Ended,
        _ => ChatRefusal.NotAllowed,
    };

    private static LifeCycleCell End(ChatStatus status, ChatActor actor) => (actor, status) switch
    {
        // At the desk an end comes after a question, so a second one is a mistake somebody should see. A lost answer is one too, and says that it ended.
        (ChatActor.ItsAgent, ChatStatus.Sealed) => ChatRefusal.Sealed,
        (ChatActor.Admin or ChatActor.System, ChatStatus.Sealed) => Nothing,
        // An agent's end on a chat that could still be resumed seals it.
        (ChatActor.ItsAgent, ChatStatus.Active or ChatStatus.Ended) => ChatStatus.Sealed,
        (ChatActor.Admin or ChatActor.System, _) => ChatStatus.Sealed,
        (ChatActor.ItsAgent or ChatActor.RingingAgent or ChatActor.OtherAgent, _) => ChatRefusal.NotInChat,
        _ => ChatRefusal.NotAllowed,
    };

    private static LifeCycleCell Resume(ChatStatus status, ChatActor actor) => (actor, status) switch
    {
        // Whether the window is still open is the resume policy's to say.
        (ChatActor.Customer, ChatStatus.Ended) => ChatStatus.Waiting,
        (ChatActor.Customer, ChatStatus.Sealed) => ChatRefusal.Sealed,
        (ChatActor.Customer, _) => ChatRefusal.NotEnded,
        _ => ChatRefusal.NotAllowed,
    };

    private static LifeCycleCell Transfer(ChatStatus status, ChatActor actor, ChatStatus to) => (actor, status) switch
    {
        (ChatActor.ItsAgent or ChatActor.Admin, ChatStatus.Active) => to,
        (ChatActor.ItsAgent or ChatActor.Admin, ChatStatus.Ended) => ChatRefusal.Ended,
        (ChatActor.ItsAgent or ChatActor.Admin, ChatStatus.Sealed) => ChatRefusal.Sealed,

        // Nobody has it yet whose it could be.
        (ChatActor.ItsAgent or ChatActor.Admin or ChatActor.RingingAgent or ChatActor.OtherAgent, _) => ChatRefusal.NotInChat,
        _ => ChatRefusal.NotAllowed,
    };

    private static LifeCycleCell CancelTransfer(ChatStatus status, ChatActor actor) => (actor, status) switch
    {
        (ChatActor.ItsAgent or ChatActor.Admin, ChatStatus.Active) => ChatStatus.Active,
        (ChatActor.ItsAgent or ChatActor.Admin, _) => Nothing,
        (ChatActor.OtherAgent, ChatStatus.Active) => ChatRefusal.AlreadyTaken,
        (ChatActor.RingingAgent or ChatActor.OtherAgent, _) => ChatRefusal.NotInChat,
        _ => ChatRefusal.NotAllowed,
    };

    private static LifeCycleCell MarkAnswered(ChatStatus status, ChatActor actor) => (actor, status) switch
    {
        (ChatActor.Customer or ChatActor.LiveChat, _) => ChatRefusal.NotAllowed,

        // A left message is over from the start; whether it is one the chat has to say.
        (_, ChatStatus.Sealed) => ChatStatus.Sealed,
        _ => ChatRefusal.NotFound,
    };

    private static LifeCycleCell Rate(ChatStatus status, ChatActor actor) => (actor, status) switch
    {
        // It changes nothing about the end. Whether somebody was there to be rated the chat has to say.
        (ChatActor.Customer, ChatStatus.Ended or ChatStatus.Sealed) => status,
        (ChatActor.Customer, _) => ChatRefusal.NotEnded,
        _ => ChatRefusal.NotAllowed,
    };

    private static LifeCycleCell SwitchAttachments(ChatStatus status, ChatActor actor) => (actor, status) switch
    {
        (ChatActor.ItsAgent or ChatActor.System, ChatStatus.Ended) => ChatRefusal.Ended,
        (ChatActor.ItsAgent or ChatActor.System, ChatStatus.Sealed) => ChatRefusal.Sealed,
        (ChatActor.ItsAgent, ChatStatus.Active) or (ChatActor.System, _) => status,
        (ChatActor.ItsAgent or ChatActor.RingingAgent or ChatActor.OtherAgent, _) => ChatRefusal.NotInChat,
        _ => ChatRefusal.NotAllowed,
    };

    /// <summary>Who may is the caller's to say; an agent who may comes as an administrator. A part that goes leaves the chat as it is; a chat of which nothing is left is over for good.</summary>
    private static LifeCycleCell Redact(ChatActor actor, ChatStatus to) => actor switch
    {
        ChatActor.Admin or ChatActor.System or ChatActor.LiveChat => to,
        _ => ChatRefusal.NotAllowed,
    };

    /// <summary>What the router and the clock do. They act on what they knew a moment ago: too late is nothing, never an error.</summary>
    private static LifeCycleCell ByItself(ChatStatus status, ChatCommand command) => (command, status) switch
    {
        (ChatCommand.Offer, ChatStatus.Waiting) => ChatStatus.Ringing,
        (ChatCommand.Miss or ChatCommand.Withdraw, ChatStatus.Ringing) => ChatStatus.Waiting,
        (ChatCommand.Miss or ChatCommand.Withdraw, ChatStatus.Active) => ChatStatus.Active,
        (ChatCommand.Extend, ChatStatus.Waiting or ChatStatus.Ringing) => status,
        (ChatCommand.Overflow, ChatStatus.Waiting or ChatStatus.Ringing) => ChatStatus.Waiting,
        (ChatCommand.GiveUp, ChatStatus.Waiting or ChatStatus.Ringing) => ChatStatus.Ended,
        (ChatCommand.GoIdle, ChatStatus.Waiting or ChatStatus.Ringing or ChatStatus.Active) => ChatStatus.Ended,
        (ChatCommand.Reclaim, ChatStatus.Active) => ChatStatus.Waiting,
        _ => Nothing,
    };
}
