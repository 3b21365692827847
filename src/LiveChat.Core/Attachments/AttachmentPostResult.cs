using LiveChat.Chats;

namespace LiveChat.Attachments;

/// <summary>What became of a message with files.</summary>
/// <param name="Outcome">What became of the message; <see langword="null"/> when a file was refused before.</param>
/// <param name="Refusal">Why a file was refused; <see langword="null"/> when none was.</param>
public sealed record AttachmentPostResult(ChatOutcome? Outcome, AttachmentRefusal? Refusal);
