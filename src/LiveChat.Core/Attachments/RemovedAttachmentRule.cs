namespace LiveChat.Attachments;

/// <summary>The name of a rule that is not asked.</summary>
internal sealed record RemovedAttachmentRule(string Name);
