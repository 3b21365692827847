using System.Text;
using LiveChat.Chats;

namespace LiveChat.Core.Tests.Chats;

/// <summary>Prints the life-cycle table.</summary>
internal static class LifeCyclePage
{
    private static readonly ChatStatus[] Statuses = Enum.GetValues<ChatStatus>();

    public static string Write()
    {
        var page = new StringBuilder(
            """
            # The life of a chat

            <!-- Generated from src/LiveChat.Core/Chats/LifeCycle.cs by the tests. Do not edit. -->

            What becomes of a chat when somebody asks something of it, by the status it is in. An arrow is the status after it; a dash means that there is nothing to do
            (it was done before, or comes too late to matter), which is no error; anything else is the refusal. Whoever is not listed is refused with `NotAllowed`, and a
            stranger to the chat always with `NotFound`: what is not yours looks like what does not exist.

            Ended by the customer, by the customer's silence or because nobody answered, a chat is `Ended` and the customer may resume it while the window is open. Ended by an
            agent, an administrator or the host, it is `Sealed`: no path leads out.


            """);

        foreach (var command in Enum.GetValues<ChatCommand>())
        {
            page.Append($"## {command}\n\n{About(command)}\n\n| Who | {string.Join(" | ", Statuses)} |\n|---|{string.Concat(Statuses.Select(_ => "---|"))}\n");
            foreach (var actor in Enum.GetValues<ChatActor>().Where(a => a is not ChatActor.Stranger))
            {
                var cells = Statuses.Select(s => LifeCycle.Of(s, command, actor)).ToArray();
                if (cells.All(c => c.Refusal is ChatRefusal.NotAllowed)) continue;

                page.Append($"| {Name(actor)} | {string.Join(" | ", cells.Select(Text))} |\n");
            }

            page.Append('\n');
        }

        return page.ToString().TrimEnd() + "\n";
    }

    private static string Text(LifeCycleCell cell) => cell switch
    {
        { Refusal: { } refusal } => $"`{refusal}`",
        { To: { } to } => $"→ {to}",
        _ => "–",
    };

    private static string Name(ChatActor actor) => actor switch
    {
        ChatActor.Customer => "The customer",
        ChatActor.ItsAgent => "The agent in it, or who was last",
        ChatActor.RingingAgent => "An agent it rings at",
        ChatActor.OtherAgent => "Any other agent",
        ChatActor.Admin => "An administrator",
        ChatActor.System => "The host's code",
        ChatActor.LiveChat => "LiveChat itself",
        ChatActor.Stranger => "A stranger",
    };

    private static string About(ChatCommand command) => command switch
    {
        ChatCommand.Post => "Somebody writes a message.",
        ChatCommand.Offer => "The router lets the chat ring.",
        ChatCommand.Accept => "An agent answers the ring. In an active chat it is a transfer that rings: the chat goes over to the other agent.",
        ChatCommand.Decline => "An agent refuses the ring. It rings on at the others it was offered to; a transfer leaves the chat where it is.",
        ChatCommand.Miss => "Nobody answered the ring in time. In an active chat it was a transfer, which leaves the chat where it is.",
        ChatCommand.Withdraw => "The ring is taken back from agents who cannot be asked any more. It rings on at the others; a transfer leaves the chat where it is.",
        ChatCommand.Extend => "The overall ring time is over and the chat keeps waiting.",
        ChatCommand.Overflow => "The overall ring time is over and the chat goes into another queue.",
        ChatCommand.Leave => "The customer leaves.",
        ChatCommand.End => "The company ends the chat, for good. On a chat that could still be resumed it takes that away.",
        ChatCommand.GoIdle => "The customer was away and silent for too long.",
        ChatCommand.GiveUp => "The overall ring time is over and the chat ends.",
        ChatCommand.Reclaim => "The agent's desk gave no sign of life for too long; the chat goes back to the queue, ahead of newer ones.",
        ChatCommand.TransferToAgent => "Its agent asks another one to take the chat. It rings there and stays where it is until the other accepts.",
        ChatCommand.TransferToQueue => "Its agent puts the chat into a queue, ahead of newer ones.",
        ChatCommand.MarkAnswered => "The company has answered a message the customer left. Such a chat is sealed from the start; one that is no message is refused with `NotFound`.",
        ChatCommand.Rate => "The customer says how the chat was. Where the widget does not ask, or no agent was in it, that is refused with `RatingOff`.",
        ChatCommand.SwitchAttachments => "The company lets files be sent in the chat, or does not any more.",
        ChatCommand.Redact => "A message, a part of one, a file or an answer goes for good. Who may is the host's to say: whoever may comes as an administrator.",
        ChatCommand.RedactWhole => "All that was written in the chat goes for good. One that is open ends with it.",
        ChatCommand.CancelTransfer => "Its agent takes the question to another one back.",
        ChatCommand.Resume => "The customer takes the chat up again. Whether the window is still open is the resume policy's to say (`ResumeExpired`).",
    };
}
