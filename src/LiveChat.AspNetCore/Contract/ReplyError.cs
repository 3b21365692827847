namespace LiveChat.AspNetCore.Contract;

/// <summary>Why a call was refused. Switch on <see cref="Code"/>; the other fields help with some codes.</summary>
internal sealed record ReplyError : WireRecord
{
    /// <summary>A stable code from the list in docs/errors.md.</summary>
    public required string Code { get; init; }

    /// <summary>One English sentence for developers; not meant for the screen.</summary>
    public string? Message { get; init; }

    /// <summary>With <c>form_invalid</c>: the code of what is wrong, by field key.</summary>
    public IReadOnlyDictionary<string, string>? Fields { get; init; }

    /// <summary>With <c>open_chat_exists</c>: the chat that is open.</summary>
    public string? ChatId { get; init; }

    /// <summary>With <c>already_taken</c>: the display name of the agent who took the chat. With <c>macro_changed</c>: of who changed the macro.</summary>
    public string? By { get; init; }

    /// <summary>With <c>queue_closed</c>: when the queue opens next, in milliseconds since 1970-01-01 UTC; absent when that is more than 400 days away.</summary>
    public long? OpensAt { get; init; }

    /// <summary>With <c>attachment_refused</c>: the code of the host's rule that refused the file.</summary>
    public string? Reason { get; init; }

    /// <summary>With <c>rate_limited</c>, <c>try_again</c> and what else may be sent again: how long to wait before the next try, in milliseconds.</summary>
    public int? RetryAfterMs { get; init; }
}
