namespace LiveChat.Faults.Checking;

/// <summary>What the server promised a writer: this message is the chat's entry of this number.</summary>
internal sealed record Acknowledged(string Chat, string Writer, long Sequence, Guid Message, string Text);
