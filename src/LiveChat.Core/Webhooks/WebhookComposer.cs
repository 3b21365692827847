using System.Diagnostics;
using System.Text.Json;
using LiveChat.Chats;
using LiveChat.Events;
using LiveChat.Notes;
using LiveChat.Outbox;
using LiveChat.Widgets;

namespace LiveChat.Webhooks;

/// <summary>Writes the body of a webhook. Pure.</summary>
internal static class WebhookComposer
{
    /// <summary>The most a body has, in bytes.</summary>
    public const int MaxBytes = 64 * 1024;

    private const int LongestText = 4_000;
    private const string Cut = "…";

    /// <summary>What has no room is cut, text by text, until the whole is valid JSON below the limit.</summary>
    public static byte[] Write(ChatNotice notice)
    {
        var body = Serialize(Of(notice, int.MaxValue));
        for (var limit = LongestText / 2; body.Length > MaxBytes && limit > 0; limit /= 2) body = Serialize(Of(notice, limit) with { Truncated = true });
        return body.Length <= MaxBytes ? body : throw new OutboxFailureException("body_too_long");
    }

    private static byte[] Serialize(WebhookBody body) => JsonSerializer.SerializeToUtf8Bytes(body, WebhookJsonContext.Default.WebhookBody);

    private static WebhookBody Of(ChatNotice notice, int limit)
    {
        var body = new WebhookBody
        {
            Id = notice.Id,
            Event = notice.Name,
            At = notice.At.UtcDateTime,
            Sequence = notice.Sequence,
            Chat = Of(notice.Chat, limit),
        };

        if (notice.Team is { } noted) return Of(body, noted, limit);

        return notice.Entry switch
        {
            null => body with { Answers = [.. notice.Chat.Form.Select(a => Of(a, limit))] },
            FormSubmitted e => body with { Answers = [.. e.Answers.Select(a => Of(a, limit))] },
            MessagePosted e => body with { Message = Of(e, limit) },
            AgentJoined e => body with { Agent = new(e.Agent.Value, e.Name) },
            AgentLost e => body with { Agent = new(e.Agent.Value, e.Name) },
            ChatTransferred e => body with { Agent = new(e.Agent.Value, e.Name) },
            ChatEnded e => body with { Ended = new(Name(e.By), e.Name) },
            ChatResumed or ChatUnattended => body,
            MessageLeft => body with { Answers = [.. notice.Chat.Form.Select(a => Of(a, limit))] },
            MessageAnswered e => body with { Agent = new(IdOf(e.By), Shorten(e.Name, limit)) },
            ChatRated e => body with
            {
                Agent = notice.Chat.Agent is { } agent ? new(agent.Value, notice.Chat.AgentName) : null,
                Rating = new(e.Rating.Score, e.Rating.Comment is { } comment ? Shorten(comment, limit) : null),
            },
            AttachmentsSwitched e => body with { Agent = new(IdOf(e.By), NameOf(e.By) is { } name ? Shorten(name, limit) : null), Attachments = e.Enabled },
            ChatRedacted e => body with
            {
                Redacted = new(
                    e.IsWhole,
                    e.Sequences.IsEmpty ? null : e.Sequences,
                    e.Fields.IsEmpty ? null : e.Fields,
                    e.Attachments.IsEmpty ? null : [.. e.Attachments.Select(a => $"{a}")]),
            },
            TranscriptSent e => body with { Transcript = new(e.Segment, e.MaskedAddress) },
            _ => throw new UnreachableException($"{notice.Entry.GetType().Name} has no body."),
        };
    }

    /// <summary>Only who asked for it by name is told what the team notes.</summary>
    private static WebhookBody Of(WebhookBody body, TeamEntry noted, int limit)
    {
        var text = noted.Text is { } t ? Shorten(t.Value, limit) : null;
        body = body with { Agent = new(IdOf(noted.By), NameOf(noted.By) is { } name ? Shorten(name, limit) : null) };
        return noted.Kind switch
        {
            TeamEntryKind.Note => body with { Note = new($"{noted.Id}", text) },
            TeamEntryKind.TagAdded or TeamEntryKind.TagRemoved => body with { Tag = text },
            TeamEntryKind.VisitorBlocked => body with { Reason = text },
            TeamEntryKind.VisitorUnblocked => body,
        };
    }

    private static WebhookChat Of(Chat chat, int limit) => new()
    {
        Id = $"{chat.Id}",
        Widget = chat.Widget.Value,
        Queue = chat.Queue.Value,
        Status = Name(chat.Status),
        Segment = chat.Segment,
        StartedAt = chat.StartedAt.UtcDateTime,
        Customer = new($"{chat.Contact}", Shorten(chat.CustomerName, limit), chat.Email, chat.Verified),
        Agent = chat.Agent is { } agent ? new(agent.Value, chat.AgentName) : null,
        PageUrl = chat.PageUrl is { } page ? Shorten(page, limit) : null,
        Locale = chat.Locale,
    };

    private static WebhookMessage Of(MessagePosted message, int limit)
    {
        var (author, id, name) = message.Author switch
        {
            Participant.Customer x => ("customer", $"{x.Contact}", null),
            Participant.OfAgent x => ("agent", x.Id.Value, x.Name),
            Participant.Admin x => ("admin", x.Id, x.Name),
            Participant.OfSystem x => ("system", (string?)null, x.Name),
            Participant.Automatic x => ("automatic", null, x.Name),
            _ => throw new UnreachableException($"{message.Author.GetType().Name} has no name."),
        };
        return new($"{message.MessageId}", author, id, name is null ? null : Shorten(name, limit), Shorten(message.Text.Value, limit))
        {
            Attachments = message.Attachments.IsEmpty ? null : [.. message.Attachments.Select(a => Of(a, limit))],
        };
    }

    private static WebhookAttachment Of(ChatAttachment file, int limit) => new($"{file.Id}", Shorten(file.Name, limit), file.Type, file.Size, file.Width, file.Height);

    private static string? IdOf(Participant who) => who switch
    {
        Participant.OfAgent x => x.Id.Value,
        Participant.Admin x => x.Id,
        _ => null,
    };

    private static string? NameOf(Participant who) => who switch
    {
        Participant.OfAgent x => x.Name,
        Participant.Admin x => x.Name,
        Participant.OfSystem x => x.Name,
        _ => null,
    };

    private static WebhookAnswer Of(FormAnswer answer, int limit) => new(Shorten(answer.Key, limit), Shorten(answer.Label, limit), Shorten(answer.Value, limit));

    private static string Shorten(string text, int limit)
    {
        if (text.Length <= limit) return text;

        // Not between the two halves of one character.
        var length = limit > 0 && char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
        return text[..length] + Cut;
    }

    private static string Name(ChatStatus status) => status switch
    {
        ChatStatus.Waiting => "waiting",
        ChatStatus.Ringing => "ringing",
        ChatStatus.Active => "active",
        ChatStatus.Ended => "ended",
        ChatStatus.Sealed => "sealed",
    };

    private static string Name(EndedBy by) => by switch
    {
        EndedBy.Customer => "customer",
        EndedBy.CustomerIdle => "customer_idle",
        EndedBy.NoAnswer => "no_answer",
        EndedBy.Agent => "agent",
        EndedBy.Admin => "admin",
        EndedBy.System => "system",
    };
}
