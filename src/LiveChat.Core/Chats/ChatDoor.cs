using System.Collections.Immutable;
using LiveChat.Detection;
using LiveChat.Queues;
using LiveChat.Widgets;

namespace LiveChat.Chats;

/// <summary>What is written in chats, as it may be kept.</summary>
internal sealed class ChatDoor(ContentDoor door)
{
    public MessageText Pass(QueueId queue, MessageText text)
    {
        var passed = door.Pass(queue.Value, text.Value);
        return passed == text.Value ? text : MessageText.Stored(passed);
    }

    public string? Pass(QueueId queue, string? text) => text is null ? null : door.Pass(queue.Value, text);

    /// <summary>What belongs to no queue.</summary>
    public string Pass(string text) => door.Pass(string.Empty, text);

    public ImmutableArray<string> Flags(QueueId queue, MessageText text) => door.Flags(queue.Value, text.Value);

    public TransferNote? Pass(QueueId queue, TransferNote? note) => note is { } n ? TransferNote.Stored(door.Pass(queue.Value, n.Value)) : null;

    public ChatRating Pass(QueueId queue, ChatRating rating) => rating.Comment is { } comment ? ChatRating.Stored(rating.Score, door.Pass(queue.Value, comment)) : rating;

    /// <summary>What was asked for is no find: an address stays where an address belongs. What chooses the queue is the company's own words.</summary>
    public FormResult Pass(QueueId queue, FormResult form)
        => form with { Answers = [.. form.Answers.Select(a => a.Role is FormFieldRole.Queue ? a : a with { Value = door.Pass(queue.Value, a.Value, AskedFor(a.Role)) })] };

    /// <summary>A link of which a part is gone leads nowhere: what is behind the path goes, and if that is not enough the link.</summary>
    public string? PassLink(QueueId queue, string? link)
    {
        if (link is null || IsClean(queue, link)) return link;

        var path = link.Split('?', '#')[0];
        return IsClean(queue, path) ? path : null;
    }

    private bool IsClean(QueueId queue, string text) => door.Pass(queue.Value, text) == text;

    private static string? AskedFor(FormFieldRole role) => role switch
    {
        FormFieldRole.ContactEmail => Detectors.Email,
        FormFieldRole.ContactPhone => Detectors.Phone,
        _ => null,
    };
}
