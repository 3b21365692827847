namespace LiveChat.Redaction;

/// <summary>Why a redaction was refused. Nothing was changed.</summary>
public enum RedactionRefusal
{
    /// <summary>There is no such chat.</summary>
    ChatNotFound,

    /// <summary>This kind of caller redacts nothing.</summary>
    NotAllowed,

    /// <summary>No reason was given.</summary>
    ReasonMissing,

    /// <summary>The reason is longer than <see cref="RedactionRequest.MaxReason"/>, or not well-formed Unicode without U+0000.</summary>
    ReasonInvalid,

    /// <summary>There are no targets, too many, or the chat has no such entry, file, answer, or part of a text.</summary>
    TargetNotFound,
}
